namespace Jardem.Integrations.Signatures.NcaNode;

/// <summary>What POST /cms/verify of NCANode 3 answers, as far as it is looked at.</summary>
internal sealed record NcaNodeAnswer
{
    public int Status { get; init; }

    public string? Message { get; init; }

    public bool? Valid { get; init; }

    public IReadOnlyList<NcaNodeSigner>? Signers { get; init; }
}

internal sealed record NcaNodeSigner
{
    /// <summary>The signer's certificate first.</summary>
    public IReadOnlyList<NcaNodeCertificate>? Certificates { get; init; }

    public NcaNodeTimeStamp? Tsp { get; init; }
}

internal sealed record NcaNodeTimeStamp
{
    public DateTimeOffset? GenTime { get; init; }
}

internal sealed record NcaNodeCertificate
{
    public bool? Valid { get; init; }

    public IReadOnlyList<NcaNodeRevocation>? Revocations { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>SIGN, AUTH or UNKNOWN.</summary>
    public string? KeyUsage { get; init; }

    public string? SerialNumber { get; init; }

    public string? SignAlg { get; init; }

    public IReadOnlyList<string>? KeyUser { get; init; }

    public NcaNodeSubject? Subject { get; init; }
}

internal sealed record NcaNodeRevocation
{
    public bool? Revoked { get; init; }

    /// <summary>OCSP or CRL.</summary>
    public string? By { get; init; }
}

internal sealed record NcaNodeSubject
{
    public string? CommonName { get; init; }

    public string? SurName { get; init; }

    /// <summary>NCANode's name for G, where the national centre writes the patronymic.</summary>
    public string? LastName { get; init; }

    public string? Iin { get; init; }

    public string? Bin { get; init; }
}
