namespace Jardem.Web.Pages.Documents;

/// <summary>Policies under which stored content is served: whatever it holds, it runs nothing and asks nothing of anybody.</summary>
public static class Sandbox
{
    /// <summary>For our own documents: their inline style and pictures, nothing else.</summary>
    public const string ForDocuments = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>For files that citizens brought: they are saved, never shown by us.</summary>
    public const string ForFiles = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
