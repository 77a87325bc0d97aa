using CitizenFeedback.Core.Forms;

namespace CitizenFeedback.Core.Tests.Forms;

/// <summary>Uploads run beside each other and beside the page itself: none of them undoes what another has done.</summary>
public sealed class TwoWindowsTests
{
    private readonly FormBed _bed = new();

    [Fact]
    public async Task Upload_ThatEndsAfterTheFieldsWereSaved_LeavesThemAsTheyAre()
    {
        var begun = await OpenAsync();
        await _bed.Fill.SaveAsync(begun, FormBed.Filled, default);
        var (at, fault) = await AttachAsync(begun, 1);
        Assert.Equal((null, FormBed.Filled), (fault, at.Form.Fields));
        Assert.Single(at.Form.Files);
    }

    [Fact]
    public async Task Files_SentAtTheSameMoment_AreNeverMoreThanMayBe()
    {
        var begun = await OpenAsync();
        var sent = await Task.WhenAll(Enumerable.Range(1, FillForm.MostFiles + 5).Select(number => AttachAsync(begun, number)));
        Assert.Equal(FillForm.MostFiles, Assert.IsType<FormAccess.Open>(await _bed.LookAsync()).Form.Files.Count);
        Assert.Equal(5, sent.Count(one => one.Fault is { Problem: "too-many" }));
    }

    [Fact]
    public async Task Upload_OfTheBrowserThatWasLost_DoesNotTakeTheFormBack()
    {
        var lost = await OpenAsync();
        _bed.Browser = null;
        _bed.City.Time.Move(TimeSpan.FromMinutes(5));
        await _bed.Sender.SayAsync("biểu mẫu");
        await _bed.OpenAsync();
        await AttachAsync(lost, 1);
        Assert.IsType<FormAccess.Open>(await _bed.LookAsync());
    }

    [Fact]
    public async Task FileRemoved_WhileAnotherArrives_StaysRemoved()
    {
        var (begun, _) = await AttachAsync(await OpenAsync(), 1);
        var name = begun.Form.Files[0].Attachment.Name;
        await AttachAsync(begun, 2);
        var at = await _bed.Fill.RemoveAsync(begun, name, default);
        Assert.NotEqual(name, Assert.Single(at.Form.Files).Attachment.Name);
    }

    private async Task<FormAccess.Open> OpenAsync()
    {
        await _bed.Sender.SayAsync("biểu mẫu");
        return await _bed.OpenAsync();
    }

    private Task<(FormAccess.Open At, FormFault? Fault)> AttachAsync(FormAccess.Open at, int number) =>
        _bed.Fill.AttachAsync(at, $"Tệp {number}", [.. "%PDF-1.7\n"u8, (byte)number], default);
}
