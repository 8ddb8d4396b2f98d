using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using SmartMat.Virtual.Bluez.Wire;

namespace SmartMat.Virtual.Bluez;

/// <summary>An object of the service: one interface, its properties, its methods.</summary>
/// <param name="Path">Where it is, for example /org/bluez/hci0.</param>
/// <param name="Interface">For example org.bluez.Adapter1.</param>
/// <param name="Properties">By name. Changed through <see cref="ObjectTree"/> only, which tells everybody.</param>
/// <param name="Call">Answers a method call on the interface.</param>
internal sealed record BusObject(
    string Path, string Interface, Dictionary<object, object> Properties, Func<Message, Task<Answer>> Call);
