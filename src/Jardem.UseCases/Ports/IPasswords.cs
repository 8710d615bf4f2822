namespace Jardem.UseCases.Ports;

/// <summary>Hashes and checks passwords by a slow, salted function.</summary>
public interface IPasswords
{
    string Hash(string password);

    bool Verify(string hash, string password);
}
