namespace Jardem.Law.Loading;

/// <summary>What the loader says about a faulty file: what is wrong and how to mend it.</summary>
internal static class LawFileTexts
{
    public static (Text, Text) NoFolder { get; } = (
        new("құқық деректерінің қалтасы табылмады.", "папка данных права не найдена.", "the folder of law data was not found."),
        new("Қалтаның жолын --law параметрімен көрсетіңіз.", "Укажите путь к папке параметром --law.", "Name the folder with --law."));

    public static (Text, Text) NoFile { get; } = (
        new("файл табылмады.", "файл не найден.", "the file was not found."),
        new("Файлды құқық деректерінің қалтасына қосыңыз.", "Добавьте файл в папку данных права.", "Add the file to the law folder."));

    public static (Text, Text) Syntax { get; } = (
        new("YAML жазбасы бұзылған.", "нарушена запись YAML.", "the YAML is broken here."),
        new("Осы жолдағы және оның алдындағы жолдағы шегіністі, тырнақшаны және қос нүктені тексеріңіз.",
            "Проверьте отступы, кавычки и двоеточия в этой строке и в строке перед ней.",
            "Check the indentation, quotes and colons of this line and the one before it."));

    public static (Text, Text) Empty { get; } = (
        new("файл бос.", "файл пуст.", "the file is empty."),
        new("Деректерді енгізіңіз немесе файлды жойыңыз.", "Внесите данные или удалите файл.", "Enter the data or delete the file."));

    public static (Text, Text) ManyDocuments { get; } = (
        new("файлда бірнеше YAML құжаты бар.", "в файле несколько документов YAML.", "the file holds more than one YAML document."),
        new("«---» жолын алып тастаңыз.", "Уберите строку «---».", "Remove the line '---'."));

    public static (Text, Text) Alias { get; } = (
        new("сілтемелер мен тегтер (&, *, !) қолданылмайды.", "ссылки и теги (&, *, !) не допускаются.", "anchors, aliases and tags (&, *, !) are not allowed."),
        new("Мәнді толық жазыңыз немесе тырнақшаға алыңыз.", "Запишите значение полностью или возьмите его в кавычки.", "Write the value in full, or quote it."));

    public static (Text, Text) DuplicateKey(string key, int first) => (
        new($"«{key}» кілті қайталанған, бірінші рет {first}-жолда жазылған.", $"ключ «{key}» повторен, впервые записан в строке {first}.", $"the key '{key}' is repeated; it is first written on line {first}."),
        new("Артық жазбаны алып тастаңыз.", "Уберите лишнюю запись.", "Remove one of the two."));

    public static (Text, Text) DuplicateEntry(string id, int first) => (
        new($"«{id}» жазбасы қайталанған, бірінші рет {first}-жолда жазылған.", $"запись «{id}» повторена, впервые сделана в строке {first}.", $"the entry '{id}' is repeated; it is first written on line {first}."),
        new("Жазбаларды біріктіріңіз: бір жазба, оның бірнеше редакциясы.", "Объедините записи: одна запись, несколько ее редакций.", "Join the entries: one entry with several editions."));

    public static (Text, Text) DuplicateAcross(string id, string other) => (
        new($"«{id}» жазбасы {other} файлында да бар.", $"запись «{id}» есть и в файле {other}.", $"the entry '{id}' is also in {other}."),
        new("Жазбаны тек бір файлда қалдырыңыз.", "Оставьте запись только в одном файле.", "Keep the entry in one file only."));

    public static (Text, Text) UnknownKey(string key, IEnumerable<string> known) => (
        new($"«{key}» кілті белгісіз.", $"неизвестный ключ «{key}».", $"the key '{key}' is not known."),
        new($"Мүмкін кілттер: {string.Join(", ", known)}.", $"Допустимые ключи: {string.Join(", ", known)}.", $"Known keys: {string.Join(", ", known)}."));

    public static (Text, Text) Missing(string key) => (
        new($"міндетті «{key}» кілті жоқ.", $"нет обязательного ключа «{key}».", $"the required key '{key}' is missing."),
        new($"«{key}:» жолын қосыңыз.", $"Добавьте строку «{key}:».", $"Add a line '{key}:'."));

    public static (Text, Text) NoValue(string key) => (
        new($"«{key}» кілтінің мәні жоқ.", $"у ключа «{key}» нет значения.", $"the key '{key}' has no value."),
        new("Мәнін жазыңыз.", "Запишите значение.", "Write its value."));

    public static (Text, Text) NotADate(string value) => (
        new($"«{value}» — күн емес.", $"«{value}» не является датой.", $"'{value}' is not a date."),
        new("Күнді 2026-07-12 түрінде жазыңыз; мұндай күн күнтізбеде болуы керек.", "Запишите дату в виде 2026-07-12; такой день должен быть в календаре.", "Write the date as 2026-07-12; the day must exist in the calendar."));

    public static (Text, Text) NotANumber(string value) => (
        new($"«{value}» — сан емес.", $"«{value}» не является числом.", $"'{value}' is not a number."),
        new("Санды цифрмен, бөлшегін нүктемен жазыңыз.", "Запишите число цифрами, дробную часть после точки.", "Write the number in digits, with a point before the fraction."));

    public static (Text, Text) NotABoolean(string value) => (
        new($"«{value}» — true немесе false емес.", $"«{value}» не является true или false.", $"'{value}' is neither true nor false."),
        new("true немесе false деп жазыңыз.", "Запишите true или false.", "Write true or false."));

    public static (Text, Text) NotOneOf(string value, IEnumerable<string> known) => (
        new($"«{value}» мәні белгісіз.", $"неизвестное значение «{value}».", $"the value '{value}' is not known."),
        new($"Мүмкін мәндер: {string.Join(", ", known)}.", $"Допустимые значения: {string.Join(", ", known)}.", $"Known values: {string.Join(", ", known)}."));

    public static (Text, Text) NotAPath(string value) => (
        new($"«{value}» — норманың жолы емес.", $"«{value}» не является путем нормы.", $"'{value}' is not the path of a provision."),
        new("Жолды p5.sub1, app2.r3 немесе preamble түрінде жазыңыз.", "Запишите путь в виде p5.sub1, app2.r3 или preamble.", "Write the path as p5.sub1, app2.r3 or preamble."));

    public static (Text, Text) NotAMonthDay(string value) => (
        new($"«{value}» — ай мен күн емес.", $"«{value}» не является месяцем и днем.", $"'{value}' is not a month and a day."),
        new("Айы мен күнін \"08-30\" түрінде жазыңыз.", "Запишите месяц и день в виде \"08-30\".", "Write month and day as \"08-30\"."));

    public static (Text, Text) ExpectedMap { get; } = (
        new("мұнда «кілт: мән» жазбалары болуы керек.", "здесь должны быть записи «ключ: значение».", "entries 'key: value' are expected here."),
        new("Жазба құрылымын тексеріңіз.", "Проверьте строение записи.", "Check the shape of the entry."));

    public static (Text, Text) ExpectedList { get; } = (
        new("мұнда тізім болуы керек.", "здесь должен быть список.", "a list is expected here."),
        new("Әр жазбаны «- » белгісінен бастаңыз.", "Начинайте каждую запись со знака «- ».", "Begin each entry with '- '."));

    public static (Text, Text) ExpectedScalar { get; } = (
        new("мұнда жеке мән болуы керек.", "здесь должно быть отдельное значение.", "a single value is expected here."),
        new("Тізімнің немесе жазбаның орнына бір мән жазыңыз.", "Запишите одно значение вместо списка или записи.", "Write one value instead of a list or an entry."));

    public static (Text, Text) OtherName(string value, string expected) => (
        new($"«{value}» мәні файлдың орнына сай емес.", $"значение «{value}» не совпадает с местом файла.", $"the value '{value}' does not agree with where the file is."),
        new($"«{expected}» деп жазыңыз немесе файлды көшіріңіз.", $"Запишите «{expected}» или перенесите файл.", $"Write '{expected}' or move the file."));

    public static (Text, Text) BackwardSpan(string from, string to) => (
        new($"соңғы күн ({to}) алғашқы күннен ({from}) бұрын.", $"последний день ({to}) раньше первого ({from}).", $"the last day ({to}) is before the first ({from})."),
        new("«from» және «to» күндерін тексеріңіз; «to» — қолданыстағы соңғы күн.", "Проверьте «from» и «to»; «to» — последний день действия.", "Check 'from' and 'to'; 'to' is the last day in force."));
}
