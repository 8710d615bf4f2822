namespace Jardem.Cases.People.Consents;

/// <summary>What a consent allows.</summary>
public enum ConsentKind
{
    /// <summary>Collecting and processing personal data, registers of the state among it.</summary>
    PersonalData,

    /// <summary>Use of personal data of limited access.</summary>
    LimitedAccessData,

    /// <summary>Use of data that are secrets protected by law.</summary>
    ProtectedSecrets,

    /// <summary>A service offered without an application.</summary>
    ProactiveService,

    /// <summary>Taking one document from the digital documents service.</summary>
    DigitalDocument,

    /// <summary>Data for one case.</summary>
    DataForCase,
}

/// <summary>How a consent was given or taken back.</summary>
public enum ConsentChannel
{
    Signature,
    SmsCode,
    SmsReply,
    Paper,
    Desk,

    /// <summary>In the person's own cabinet, signed in.</summary>
    Cabinet,
}
