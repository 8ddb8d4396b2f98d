using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.WebSockets;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace SmartMat.Virtual.Bench;

/// <summary>The bench's page and the phone's page beside it, for browsers on this machine only.</summary>
public sealed class BenchServer : IAsyncDisposable
{
    /// <summary>The phone's page brings its own policy; here only who may frame it.</summary>
    private const string PhonePolicy = "frame-ancestors 'self'";

    private const string BenchPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly WebApplication _app;

    private BenchServer(WebApplication app, BenchMat mat)
    {
        _app = app;
        Mat = mat;
    }

    public BenchMat Mat { get; }

    /// <summary>With a slash at its end.</summary>
    public string Address =>
        _app.Urls.First() + "/";

    /// <param name="mat">Not disposed of with this.</param>
    /// <param name="port">Of 127.0.0.1; 0: any that is free.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<BenchServer> Start(BenchMat mat, int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        WebApplication app = builder.Build();
        app.Use(RefuseStrangers);
        app.UseWebSockets();
        Serve(app, "page", string.Empty, BenchPolicy);
        Serve(app, "app", "/app", PhonePolicy);
        app.Map("/bench", (HttpContext context) => Talk(context, socket =>
            BenchSocket.Serve(socket, mat, app.Lifetime.ApplicationStopping)));
        app.Map("/app/link", (HttpContext context) => Talk(context, async socket =>
        {
            using LinkSocket link = new(socket, mat.Live);
            await link.Serve(app.Lifetime.ApplicationStopping);
        }));
        await app.StartAsync();
        return new BenchServer(app, mat);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>A page from elsewhere, open in the same browser, has no business here.</summary>
    private static Task RefuseStrangers(HttpContext context, RequestDelegate next)
    {
        string own = $"http://{context.Request.Host}";
        string origin = context.Request.Headers.Origin.FirstOrDefault(own)!;
        bool isLocal = context.Request.Host.Host is "127.0.0.1" or "localhost";
        if (isLocal && origin == own)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static void Serve(WebApplication app, string folder, string path, string policy)
    {
        PhysicalFileProvider files = new(Path.Combine(AppContext.BaseDirectory, "Bench", folder));
        app.UseFileServer(new FileServerOptions
        {
            FileProvider = files,
            RequestPath = path,
            StaticFileOptions =
            {
                OnPrepareResponse = prepared =>
                {
                    IHeaderDictionary headers = prepared.Context.Response.Headers;
                    headers.ContentSecurityPolicy = policy;
                    headers.XContentTypeOptions = "nosniff";
                    headers.CacheControl = "no-cache";
                    headers["Referrer-Policy"] = "no-referrer";
                },
            },
        });
    }

    private static async Task Talk(HttpContext context, Func<WebSocket, Task> talk)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }

        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        await talk(socket);
    }
}
