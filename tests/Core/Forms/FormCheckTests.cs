using CitizenFeedback.Core.Forms;

namespace CitizenFeedback.Core.Tests.Forms;

public sealed class FormCheckTests
{
    public static TheoryData<string, FormFields> Faulty => new()
    {
        { "Name missing", FormBed.Filled with { Name = "" } },
        { "Name wrong", FormBed.Filled with { Name = "12345" } },
        { "Name wrong", FormBed.Filled with { Name = "đồ ngu" } },
        { "Name too-long", FormBed.Filled with { Name = new string('a', 201) } },
        { "Phone wrong", FormBed.Filled with { Phone = "0912" } },
        { "Phone wrong", FormBed.Filled with { Phone = "gọi sau" } },
        { "Phone too-long", FormBed.Filled with { Phone = new string('0', 51) } },
        { "Email wrong", FormBed.Filled with { Email = "an@" } },
        { "Email wrong", FormBed.Filled with { Email = "an@example.vn, binh@example.vn" } },
        { "Email too-long", FormBed.Filled with { Email = $"{new string('a', 200)}@example.vn" } },
        { "Address missing", FormBed.Filled with { Address = "" } },
        { "Address wrong", FormBed.Filled with { Address = "123" } },
        { "Address too-long", FormBed.Filled with { Address = new string('b', 1001) } },
        { "Agency too-long", FormBed.Filled with { Agency = new string('c', 501) } },
        { "Title too-long", FormBed.Filled with { Title = new string('d', 2001) } },
        { "Content missing", FormBed.Filled with { Content = "…!" } },
        { "Content too-long", FormBed.Filled with { Content = string.Concat(Enumerable.Repeat("một câu ", 2501)) } },
        { "Consent missing", FormBed.Filled with { HasConsent = false } },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Fault_IsFoundAndNothingElse(string fault, FormFields fields) =>
        Assert.Equal([fault], FormCheck.FaultsOf(fields).Select(found => $"{found.Field} {found.Problem}"));

    [Fact]
    public void WhatIsEnough_HasNoFault()
    {
        Assert.Empty(FormCheck.FaultsOf(FormBed.Filled));
        Assert.Empty(FormCheck.FaultsOf(FormBed.Filled with { Phone = "", Email = "", Agency = "", Title = "" }));
        Assert.Empty(FormCheck.FaultsOf(FormBed.Filled with { Phone = "+84 912.000.001", Email = " an.nguyen+1@example.com.vn " }));
        Assert.Empty(FormCheck.FaultsOf(FormBed.Filled with { Phone = "024 3825 1234" }));
        Assert.Empty(FormCheck.FaultsOf(FormBed.Filled with { Content = "<script>alert(1)</script>" }));
    }
}
