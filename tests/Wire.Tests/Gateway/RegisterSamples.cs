using Jardem.UseCases.Ports;

namespace Jardem.Tests.Gateway;

/// <summary>A good question and a good record of each operation of docs/gateway.md, written from that page.</summary>
internal static class RegisterSamples
{
    private static readonly (string, string)[] ByIin = [("iin", Asker.Iin)];

    private const string Order = "0199a000-0000-7000-8000-000000000001";

    private static string Pdf { get; } = Convert.ToBase64String("%PDF-1.7 made up"u8.ToArray());

    public static IReadOnlyList<RegisterSample> All { get; } =
    [
        Of(RegisterNames.Persons, "person", "GBDFL_UniversalServiceSync", "Person", ByIin, "patronymic city flat",
            "iin", Asker.Iin, "surname", "Үлгілиева", "name", "Мысал", "patronymic", "Сынаққызы", "birthDate", "1984-04-05", "gender", "2", "nationality", "005", "citizenship", "398",
            "lifeStatus", "0", "country", "398", "district", "Есіл", "region", "Астана", "city", "Астана", "street", "Демонстрация", "building", "7", "flat", "1", "regBeginDate", "2015-06-01",
            "territory", "astana", "documentType", "002", "documentNumber", "000000001", "documentBeginDate", "2020-01-15", "documentEndDate", "2030-01-14", "documentOrganization", "ІІМ"),
        Of(RegisterNames.LegalEntities, "entity", "GBDUL_ours", "Entity", [("bin", WireKeys.Bin)], "closedOn",
            "bin", WireKeys.Bin, "nameKz", "Мысал", "nameRu", "Мысал", "director", "Мысалов", "addressKz", "Астана", "addressRu", "Астана", "oked", "84300", "registeredOn", "2020-01-14", "closedOn", "2025-01-14"),
        Of(RegisterNames.LegalEntities, "entrepreneur", "GBDUL_ours", "Entrepreneur", ByIin, "closedOn",
            "iin", Asker.Iin, "registeredOn", "2020-02-03", "closedOn", "2024-02-03", "active", "false"),
        Of(RegisterNames.CivilStatus, "birth", "ZAGS_ours", "Birth", ByIin, "childPatronymic fatherIin fatherName motherIin motherName",
            "recordNumber", "1", "registeredOn", "2010-05-05", "office", "АХАЖ", "childIin", Asker.Iin, "childSurname", "Үлгілиева", "childName", "Мысал", "childPatronymic", "Сынаққызы", "birthDate", "2010-05-01",
            "fatherIin", Asker.OtherIin, "fatherName", "Үлгілиев", "motherIin", Asker.OtherIin, "motherName", "Үлгілиева"),
        Of(RegisterNames.CivilStatus, "marriage", "ZAGS_ours", "Marriage", ByIin, "dissolvedOn",
            "recordNumber", "2", "registeredOn", "2010-05-05", "office", "АХАЖ", "husbandIin", Asker.OtherIin, "husbandName", "Үлгілиев", "wifeIin", Asker.Iin, "wifeName", "Үлгілиева", "dissolvedOn", "2020-05-05"),
        Of(RegisterNames.CivilStatus, "death", "ZAGS_ours", "Death", ByIin, "patronymic",
            "recordNumber", "3", "registeredOn", "2026-05-05", "office", "АХАЖ", "iin", Asker.Iin, "surname", "Үлгілиева", "name", "Мысал", "patronymic", "Сынаққызы", "birthDate", "1984-04-05", "deathDate", "2026-05-01",
            "certificateNumber", "Ө-1", "annulled", "false"),
        Of(RegisterNames.Disability, "disability", "CBDI_ours", "Disability", ByIin, "until reExaminationOn",
            "iin", Asker.Iin, "group", "2", "cause", "жалпы ауру", "establishedOn", "2021-03-01", "until", "2027-03-01", "reExaminationOn", "2027-02-01", "office", "МСК"),
        Of(RegisterNames.Education, "study", "MON_ES_REQUEST_FORM_IMPORT", "Study", ByIin, "grade until",
            "iin", Asker.Iin, "organisation", "№1 мектеп", "level", "general", "grade", "11", "form", "full-time", "from", "2015-09-01", "until", "2027-05-25", "active", "true") with { Async = true },
        Of(RegisterNames.Education, "guardianship", "MON_ES_REQUEST_FORM_IMPORT", "Guardianship", ByIin, "endedOn",
            "childIin", Asker.Iin, "guardianIin", Asker.OtherIin, "guardianName", "Үлгілиев", "decisionNumber", "Қ-1", "decidedOn", "2020-01-01", "office", "Білім басқармасы", "endedOn", "2024-01-01") with { Async = true },
        Of(RegisterNames.HigherEducation, "study", "EPVO_ours", "Study", ByIin, "until",
            "iin", Asker.Iin, "organisation", "Университет", "speciality", "6B01", "form", "part-time", "from", "2023-09-01", "until", "2027-06-30", "active", "true"),
        Of(RegisterNames.Courts, "adoption", "Torelik_SearchApi_2", "Adoption", ByIin, "",
            "childIin", Asker.Iin, "adopterIin", Asker.OtherIin, "adopterName", "Үлгілиев", "court", "Аудандық сот", "decisionNumber", "2-1", "decidedOn", "2022-02-02", "effectiveOn", "2022-03-04"),
        Of(RegisterNames.Contributions, "contributions", "CONTRIBUTIONS_ours", "Contributions", [("iin", Asker.Iin), ("from", "2026-01-01"), ("until", "2026-06-30")], "",
            "iin", Asker.Iin, "month", "2026-02", "pension", "8500000", "social", "0", "payerBin", WireKeys.Bin),
        Of(RegisterNames.Payments, "award", "CBD_ours", "Award", ByIin, "until",
            "iin", Asker.Iin, "kind", "survivor", "since", "2024-01-01", "until", "2030-01-01", "amount", "5500000", "status", "paid"),
        Of(RegisterNames.Payments, "account", "CBD_ours", "Account", ByIin, "bin", "iin", Asker.Iin, "bin", WireKeys.Bin, "iban", "KZ86125KZT5004100100", "bank", "Банк", "since", "2024-01-01"),
        Of(RegisterNames.Payments, "payment", "CBD_ours", "Payment",
            [("orderId", Order), ("caseNumber", "26-0001"), ("payee", Asker.Iin), ("payeeName", "Үлгілиева Мысал"), ("iban", "KZ86125KZT5004100100"), ("amount", "21625000"), ("kind", "funeral"), ("decisionDate", "2026-11-20"), ("decisionHash", "00ff"), ("deceasedIin", Asker.OtherIin)], "reference reason",
            "orderId", Order, "reference", "CBD-1", "state", "accepted", "reason", "none"),
        Of(RegisterNames.Payments, "payment-status", "CBD_ours", "PaymentStatus", [("orderId", Order)], "reference paidOn returnedOn reason",
            "orderId", Order, "reference", "CBD-1", "state", "returned", "paidOn", "2026-11-20", "returnedOn", "2026-11-21", "reason", "account-closed"),
        Of(RegisterNames.Payments, "payment-stop", "CBD_ours", "PaymentStop", [("orderId", Order)], "", "orderId", Order, "state", "stopped"),
        Of(RegisterNames.CivilStatus, "deaths", "ZAGS_ours", "Deaths", [("after", "0"), ("take", "5")], "iin patronymic declarantIin declarantName declarantRelation",
            "sequence", "7", "version", "1", "recordNumber", "3", "registeredOn", "2026-05-05", "office", "АХАЖ", "iin", Asker.Iin, "surname", "Үлгілиева", "name", "Мысал", "patronymic", "Сынаққызы", "birthDate", "1984-04-05",
            "deathDate", "2026-05-01", "certificateNumber", "Ө-1", "annulled", "false", "declarantIin", Asker.OtherIin, "declarantName", "Үлгілиев", "declarantRelation", "spouse"),
        Of(RegisterNames.MobileCitizens, "phone", "BMG_ours", "Phone", ByIin, "", "iin", Asker.Iin, "phone", "+77010000001", "since", "2020-01-01"),
        Of(RegisterNames.DigitalDocuments, "document", "KDP_ours", "Document", [("iin", Asker.Iin), ("kind", "birth-certificate"), ("consent", "c-1")], "expiresOn",
            "iin", Asker.Iin, "kind", "birth-certificate", "number", "Т-1", "issuedBy", "АХАЖ", "issuedOn", "2010-05-05", "expiresOn", "2040-05-05", "content", Pdf),
    ];

    public static RegisterSample Of(string register, string operation) => All.Single(s => s.Register == register && s.Operation == operation);

    private static RegisterSample Of(string register, string operation, string service, string element, (string, string)[] request, string optional, params string[] record) =>
        new(register, operation, service, element, request, optional.Split(' ', StringSplitOptions.RemoveEmptyEntries), record);
}

/// <param name="Optional">Names of the record's values that may be absent.</param>
/// <param name="Record">Names and values in turn.</param>
internal sealed record RegisterSample(string Register, string Operation, string ServiceId, string Element, (string Name, string Value)[] Request, string[] Optional, string[] Record)
{
    public bool Async { get; init; }

    public RegisterQuestion Question => Asker.Question(Register, Operation, Request);

    public string Payload(params string[][] records) => Answers.Payload(Element + "Response", [.. records.Select(Answers.Record)]);

    /// <summary>The record with another value, or without one where it is null.</summary>
    public string[] With(string name, string? value) =>
        [.. Record.Chunk(2).Where(p => value is not null || p[0] != name).SelectMany(p => p[0] == name ? [name, value!] : p)];
}
