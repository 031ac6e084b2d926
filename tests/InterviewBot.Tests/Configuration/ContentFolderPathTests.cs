using InterviewBot.Configuration;
using InterviewBot.Testing;

namespace InterviewBot.Tests.Configuration;

public sealed class ContentFolderPathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_bank_of_the_working_directory_comes_first()
    {
        Make("here/content/docker/topic.yaml");
        Make("program/content/docker/topic.yaml");

        Assert.Equal(_folder.File("here/content"), Resolve());
    }

    [Fact]
    public void A_folder_that_only_has_the_name_is_not_taken_for_the_bank()
    {
        Make("here/content/pictures/logo.svg");
        Make("program/content/docker/topic.yaml");

        Assert.Equal(_folder.File("program/content"), Resolve());
    }

    [Fact]
    public void Where_the_program_brings_none_it_is_the_working_directorys_whatever_is_in_it()
        => Assert.Equal(_folder.File("here/content"), Resolve());

    public void Dispose() => _folder.Dispose();

    private string Resolve() => ContentFolderPath.Resolve("content", _folder.File("here"), _folder.File("program"));

    private void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(file))!);
        File.WriteAllText(_folder.File(file), "");
    }
}
