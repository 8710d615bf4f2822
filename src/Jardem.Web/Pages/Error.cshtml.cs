using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages;

/// <summary>Says what went wrong in the reader's language, and nothing about the inside.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : JardemPage
{
    public string Key { get; private set; } = "server";

    public void OnGet(int? code) => Set(code);

    public void OnPost(int? code) => Set(code);

    private void Set(int? code) => Key = (code ?? Response.StatusCode) switch
    {
        200 when Request.Path == "/error" => "forbidden",
        403 => "forbidden",
        404 => "not-found",
        409 => "conflict",
        400 => "bad-request",
        429 => "too-many",
        413 => "too-large",
        _ => "server",
    };
}
