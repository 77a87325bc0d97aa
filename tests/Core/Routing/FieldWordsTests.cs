using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Routing;

public sealed class FieldWordsTests
{
    private static readonly AgencyDirectory Agencies = AgencyDirectory.Load(Shipped.File("hanoi-agencies.csv"));

    [Theory]
    [InlineData("cho con vào lớp 6 mà nộp đủ thứ giấy", "vào lớp 6")]
    [InlineData("cho con vaof lowps 6", "vaof lowps 6")]
    public void MostIn_WhateverTheNumberOrTheKeys_FindsTheWordsAsWritten(string text, string written)
    {
        var found = FieldWords.Load(Path.GetDirectoryName(Shipped.File("field-words.tsv"))!, Agencies).MostIn(text);
        Assert.Equal("SGDDT", found!.Value.Agency.Code);
        Assert.Contains(written, found.Value.Words);
    }

    [Theory]
    [InlineData("lệ phí\tNOBODY\n", "line 2: column 'code' 'NOBODY' is no agency")]
    [InlineData("#\tTHUE\n", "line 2: column 'phrase' '#' has no word")]
    public void Load_WhenARowIsWrong_NamesIt(string rows, string problem)
    {
        using var folder = new RoutingFolder(rules: null, fieldWords: rows);
        Assert.Contains(problem, Assert.Throws<DataFileException>(() => FieldWords.Load(folder.Path, Agencies)).Message);
    }
}
