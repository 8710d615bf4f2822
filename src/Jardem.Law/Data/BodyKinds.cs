namespace Jardem.Law.Data;

/// <summary>The kinds of bodies that the law data know.</summary>
public static class BodyKinds
{
    /// <summary>Decides on certificates (жергілікті атқарушы орган, местный исполнительный орган).</summary>
    public const string LocalExecutiveBody = "local-executive-body";

    /// <summary>Takes applications and hands over results (Мемлекеттік корпорация, Государственная корпорация).</summary>
    public const string StateCorporation = "state-corporation";

    /// <summary>Considers complaints sent on with the case (жоғары тұрған әкімшілік орган, вышестоящий административный орган).</summary>
    public const string HigherBody = "higher-body";

    /// <summary>Assesses and controls the quality of public services.</summary>
    public const string QualityControl = "quality-control";

    /// <summary>The authorised state body of social protection.</summary>
    public const string Ministry = "ministry";

    /// <summary>The Unified Contact Centre (Бірыңғай байланыс орталығы, Единый контакт-центр), 1414.</summary>
    public const string ContactCentre = "contact-centre";

    /// <summary>Territorial body of the Committee of Labour and Social Protection, which assigns payments and benefits.</summary>
    public const string LabourCommittee = "labour-committee";

    /// <summary>The portal of "electronic government" as an office that takes applications at any hour.</summary>
    public const string Portal = "portal";

    /// <summary>Operator of the infrastructure of "electronic government", from 12 July 2026 of "digital government".</summary>
    public const string DigitalOperator = "digital-operator";
}
