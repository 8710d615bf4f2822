namespace Jardem.Law.Data;

/// <summary>The kinds of bodies that the law data know.</summary>
public static class BodyKinds
{
    /// <summary>Decides on certificates (жергілікті атқарушы орган, местный исполнительный орган).</summary>
    public const string LocalExecutiveBody = "local-executive-body";

    /// <summary>Takes applications and hands over results (Мемлекеттік корпорация, Государственная корпорация).</summary>
    public const string StateCorporation = "state-corporation";
}
