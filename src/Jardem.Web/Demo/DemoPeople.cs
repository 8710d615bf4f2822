using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;

namespace Jardem.Web.Demo;

/// <summary>The made-up officers of the demonstration. Their passwords are shown to everybody, so they exist under --demo only.</summary>
public static class DemoPeople
{
    public const string Password = "jardem-demo-2026";
    public const string Lawyer = "lawyer";
    public const string Approver = "approver";

    private static readonly (string Login, string Iin, PersonName Name, Text Position, string Body, string? Unit, Role Role, string Language)[] People =
    [
        ("operator", "910314498004", new("Сәдуақасова", "Айнұр", "Маратқызы"), new("1-бөлім қызметкері", "Работник отдела № 1", "Officer of unit 1"), "astana-1", null, Role.Operator, "kk"),
        ("operator2", "870902498050", new("Лебедева", "Ирина", "Павловна"), new("Кезекші бөлім қызметкері", "Работник дежурного отдела", "Officer of the duty unit"), "astana-duty", null, Role.Operator, "ru"),
        ("specialist", "850617398100", new("Үсенов", "Ерлан", "Қайратұлы"), new("Бас маман", "Главный специалист", "Chief specialist"), "astana-social", "astana-social-certificates", Role.Specialist, "kk"),
        ("specialist2", "930125498155", new("Ким", "Виктория", "Сергеевна"), new("Бас маман", "Главный специалист", "Chief specialist"), "astana-social", "astana-social-certificates", Role.Specialist, "ru"),
        ("head", "760811498201", new("Жұмабаева", "Гүлнар", "Әбдіқызы"), new("Бөлім басшысы", "Руководитель отдела", "Head of the unit"), "astana-social", null, Role.Head, "kk"),
        ("almaty", "890430398250", new("Ахметов", "Тимур", "Русланович"), new("Бас маман", "Главный специалист", "Chief specialist"), "almaty-social", null, Role.Specialist, "ru"),
        ("complaints", "820228498305", new("Оразбаева", "Сәуле", "Нұрланқызы"), new("Шағымдар жөніндегі маман", "Специалист по жалобам", "Complaints officer"), "astana-social", null, Role.ComplaintsOfficer, "kk"),
        ("higher", "790703398352", new("Мұратов", "Дәурен", "Серікұлы"), new("Шағымдарды қарау бөлімінің маманы", "Специалист отдела рассмотрения жалоб", "Officer of the complaints unit"), "astana-higher", "astana-higher-complaints", Role.ComplaintsOfficer, "kk"),
        ("quality", "840519498404", new("Петренко", "Наталья", "Олеговна"), new("Сапаны бақылау маманы", "Специалист по контролю качества", "Quality-control officer"), "quality-control", "quality-control-complaints", Role.ComplaintsOfficer, "ru"),
        ("overseer", "771221498457", new("Сейітқали", "Жанна", "Асқарқызы"), new("Бақылау бөлімінің басшысы", "Руководитель отдела контроля", "Head of oversight"), "astana-higher", null, Role.Overseer, "kk"),
        ("overseer2", "801006398509", new("Захаров", "Андрей", "Игоревич"), new("Мемлекеттік қызметтерді бақылау маманы", "Специалист по контролю государственных услуг", "Officer of public services oversight"), "ministry", null, Role.Overseer, "ru"),
        ("callcentre", "960408498555", new("Тілеубек", "Мадина"), new("1414 операторы", "Оператор 1414", "Operator of 1414"), "contact-centre", null, Role.CallCentre, "kk"),
        ("ministry", "860129398605", new("Досанов", "Арман", "Бекетұлы"), new("Мемлекеттік қызметтер бөлімінің маманы", "Специалист отдела государственных услуг", "Officer of the public services unit"), "ministry", "ministry-services", Role.Specialist, "kk"),
        ("payments", "920417498809", new("Әлімова", "Назгүл", "Ерікқызы"), new("Төлемдер бөлімінің маманы", "Специалист отдела выплат", "Officer of the payments unit"), "astana-labour", "astana-labour-payments", Role.Specialist, "kk"),
        ("payments2", "881109398850", new("Морозов", "Павел", "Андреевич"), new("Төлемдер бөлімінің маманы", "Специалист отдела выплат", "Officer of the payments unit"), "astana-labour", "astana-labour-payments", Role.Specialist, "ru"),
        ("payments-head", "750226498903", new("Тұрсынова", "Бибігүл", "Сағатқызы"), new("Департамент басшысы", "Руководитель департамента", "Head of the department"), "astana-labour", null, Role.Head, "kk"),
        ("committee", "830715398952", new("Ибраев", "Қанат", "Болатұлы"), new("Шағымдарды қарау бөлімінің маманы", "Специалист отдела рассмотрения жалоб", "Officer of the complaints unit"), "labour-committee", "labour-committee-complaints", Role.ComplaintsOfficer, "kk"),
        ("committee-overseer", "780921498987", new("Фоменко", "Людмила", "Юрьевна"), new("Бақылау бөлімінің басшысы", "Руководитель отдела контроля", "Head of oversight"), "labour-committee", null, Role.Overseer, "ru"),
        ("admin", "900715398650", new("Қасенов", "Бауыржан"), new("Әкімші", "Администратор", "Administrator"), "astana-social", null, Role.Administrator, "kk"),
        (Lawyer, "880923498700", new("Байжанова", "Динара", "Ерболқызы"), new("Заңгер", "Юрист", "Lawyer"), "astana-social", null, Role.Lawyer, "kk"),
        (Approver, "740602398750", new("Ковалёв", "Олег", "Викторович"), new("Заңгер", "Юрист", "Lawyer"), "astana-social", null, Role.LawApprover, "ru"),
    ];

    public static async Task Ensure(IServiceProvider services, CancellationToken cancel)
    {
        var accounts = services.GetRequiredService<IAccounts>();
        var passwords = services.GetRequiredService<IPasswords>();
        var ids = services.GetRequiredService<IIds>();
        string? hash = null;
        foreach (var (login, iin, name, position, body, unit, role, language) in People)
        {
            if (await accounts.ByLogin(login, cancel) is { } known)
            {
                if (known.Iin is null)
                    await accounts.SetIin(known.Id, iin, cancel);
                continue;
            }

            hash ??= passwords.Hash(Password);
            await accounts.Save(
                new Account
                {
                    Id = ids.New().ToString(),
                    Login = login,
                    PasswordHash = hash,
                    Name = name,
                    Position = position,
                    Body = body,
                    Unit = unit,
                    Roles = [role],
                    Language = language,
                    Iin = iin,
                    Stamp = ids.Token(),
                    Demo = true,
                },
                cancel);
        }
    }

    /// <summary>Logins and IINs; the demonstration's keys name the same.</summary>
    public static IEnumerable<(string Login, string Iin)> Iins => People.Select(p => (p.Login, p.Iin));

    /// <summary>Logins, names and posts, for the sign-in page of the demonstration.</summary>
    public static IEnumerable<(string Login, PersonName Name, Text Position, Role Role)> Shown => People.Select(p => (p.Login, p.Name, p.Position, p.Role));

    /// <summary>Prints the address and the people once the server listens.</summary>
    public static void Announce(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        Console.WriteLine();
        foreach (var url in app.Urls)
            Console.WriteLine($"  Жәрдем: {url}");
        Console.WriteLine($"  Password of every demo person: {Password}");
        foreach (var (login, _, _, position, body, _, role, _) in People)
            Console.WriteLine($"    {login,-18} {role,-14} {body,-16} {position.Ru}");
        Console.WriteLine();
    });
}
