namespace Jardem.Cases.People;

public enum Sex
{
    Female,
    Male,
}
