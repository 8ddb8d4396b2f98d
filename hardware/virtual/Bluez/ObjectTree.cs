using System.Collections.Generic;
using System.Threading.Tasks;
using SmartMat.Virtual.Bluez.Wire;

namespace SmartMat.Virtual.Bluez;

/// <summary>The objects of org.bluez: found, read, announced and called as D-Bus wants it.</summary>
internal sealed class ObjectTree
{
    private const string Standard = "org.freedesktop.DBus.";
    private const string Properties = Standard + "Properties";
    private const string ObjectManager = Standard + "ObjectManager";

    private readonly Dictionary<string, BusObject> _objects = new();

    /// <summary>Set before the first call comes.</summary>
    public PrivateBus? Bus { get; set; }

    public void Add(BusObject added)
    {
        lock (_objects)
        {
            _objects[added.Path] = added;
            Bus?.Emit("/", ObjectManager, "InterfacesAdded", "oa{sa{sv}}", new ObjectPath(added.Path), InterfacesOf(added));
        }
    }

    public bool Contains(string path)
    {
        lock (_objects)
        {
            return _objects.ContainsKey(path);
        }
    }

    /// <summary>Sets a property and tells everybody, whether or not it is another value.</summary>
    public void Set(string path, string property, Variant value)
    {
        lock (_objects)
        {
            BusObject changed = _objects[path];
            changed.Properties[property] = value;
            Dictionary<object, object> news = new() { [property] = value };
            Bus?.Emit(path, Properties, "PropertiesChanged", "sa{sv}as", changed.Interface, news, new List<object>());
        }
    }

    public Variant Get(string path, string property)
    {
        lock (_objects)
        {
            return (Variant)_objects[path].Properties[property];
        }
    }

    public Task<Answer> Call(Message call)
    {
        BusObject? target;
        lock (_objects)
        {
            _objects.TryGetValue(call.Path ?? string.Empty, out target);
            if (call.Interface == ObjectManager && call.Member == "GetManagedObjects")
            {
                return Task.FromResult(Answer.With("a{oa{sa{sv}}}", ManagedObjects()));
            }

            if (call.Interface == Properties && target is not null)
            {
                return Task.FromResult(AskProperties(target, call));
            }
        }

        return target is not null && call.Interface == target.Interface
            ? target.Call(call)
            : Task.FromResult(Unknown(call));
    }

    /// <summary>The answer to a method that an object does not have.</summary>
    public static Answer Unknown(Message call)
    {
        return Answer.Failure(Standard + "Error.UnknownMethod", $"{call.Path} has no {call.Interface}.{call.Member}");
    }

    private Dictionary<object, object> ManagedObjects()
    {
        Dictionary<object, object> all = new();
        foreach (BusObject one in _objects.Values)
        {
            all[new ObjectPath(one.Path)] = InterfacesOf(one);
        }

        return all;
    }

    private static Dictionary<object, object> InterfacesOf(BusObject one)
    {
        // A copy: the message may be written after the next change.
        return new Dictionary<object, object>
        {
            [one.Interface] = new Dictionary<object, object>(one.Properties),
            [Properties] = new Dictionary<object, object>(),
        };
    }

    private static Answer AskProperties(BusObject target, Message call)
    {
        if (call.Body.Count == 0 || !target.Interface.Equals(call.Body[0]))
        {
            return Answer.Failure(Standard + "Error.UnknownInterface", $"{target.Path} has no {call.Interface}");
        }

        switch (call.Member)
        {
            case "GetAll":
                return Answer.With("a{sv}", new Dictionary<object, object>(target.Properties));
            case "Get" when call.Body.Count > 1 && target.Properties.TryGetValue(call.Body[1], out object? value):
                return Answer.With("v", value);
            case "Set" when call.Body.Count > 2 && target.Properties.ContainsKey(call.Body[1]):
                target.Properties[call.Body[1]] = call.Body[2];
                return Answer.Done;
            default:
                return Answer.Failure(Standard + "Error.InvalidArgs", $"{target.Interface} has no such property");
        }
    }
}
