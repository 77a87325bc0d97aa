using CitizenFeedback.EndToEnd.Tests.City;
using Microsoft.Playwright;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>The form, as somebody with a phone uses it.</summary>
public sealed class FormTests(CityFixture city) : IClassFixture<CityFixture>
{
    private const string Matter = "Cán bộ một cửa UBND phường Láng bắt tôi đi lại 4 lần để bổ sung giấy tờ.";

    [Theory]
    [InlineData(true, ColorScheme.Light)]
    [InlineData(false, ColorScheme.Dark)]
    public async Task WholeWay_ByForm_WithAndWithoutScript(bool javaScript, ColorScheme colors)
    {
        var phone = city.NewPhone();
        await using var visitor = await Visitor.ComeAsync(javaScript, colors);
        var address = await Visitor.AskForFormAsync(phone);
        await visitor.Page.GotoAsync(address);
        await visitor.AssertAccessibleAsync();
        await visitor.OpenFormAsync(address);
        await visitor.AssertAccessibleAsync();
        await visitor.FillAsync(Matter);
        await visitor.PressAsync("Xem lại trước khi gửi");
        await visitor.AssertHeadingAsync("Xem lại trước khi gửi");
        await visitor.AssertAccessibleAsync();
        await visitor.PressAsync("Gửi");
        var code = await visitor.Page.Locator(".code").InnerTextAsync();
        await visitor.AssertAccessibleAsync();
        Assert.Contains("bắt tôi đi lại 4 lần", (await city.EntryAsync(code)).ToString(), StringComparison.Ordinal);
        Assert.Equal(code, (await phone.NoticeAsync("assigned")).Code);
        await phone.WaitForAsync("the receipt", message => message.Text?.Contains($"Đã gửi phản ánh {code}", StringComparison.Ordinal) == true);
        await visitor.Page.ReloadAsync();
        Assert.Equal(code, await visitor.Page.Locator(".code").InnerTextAsync());
    }

    [Fact]
    public async Task BegunInTheChat_IsFinishedInTheForm()
    {
        var phone = city.NewPhone();
        await phone.SendAsync(Matter);
        var first = await phone.WaitForAsync("the first answer", message => message.Buttons?.Any(button => button.Url is not null) == true);
        await using var visitor = await Visitor.ComeAsync();
        await visitor.OpenFormAsync(first.Buttons!.First(button => button.Url is not null).Url!);
        Assert.Equal(Matter, await visitor.Page.GetByLabel("Nội dung phản ánh").InputValueAsync());
        await visitor.FillAsync($"{Matter} Xin xem giúp.");
        await visitor.PressAsync("Xem lại trước khi gửi");
        await visitor.PressAsync("Gửi");
        var code = await visitor.Page.Locator(".code").InnerTextAsync();
        Assert.Contains(code, first.Text, StringComparison.Ordinal);
        Assert.Equal(code, (await phone.NoticeAsync("assigned")).Code);
    }

    [Fact]
    public async Task ByKeyboardAlone_ItCanBeSent()
    {
        await using var visitor = await Visitor.ComeAsync();
        await visitor.Page.GotoAsync(await Visitor.AskForFormAsync(city.NewPhone()));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Mở biểu mẫu" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.GetByLabel("Họ và tên").FocusAsync();
        foreach (var text in (string[])["Nguyễn Văn An", "12 phố Hàng Bài", "0912000001", "", "phường Láng"])
        {
            await visitor.Page.Keyboard.TypeAsync(text);
            await visitor.Page.Keyboard.PressAsync("Tab");
        }

        await visitor.TabToAsync("content");
        await visitor.Page.Keyboard.TypeAsync(Matter);
        await visitor.TabToAsync("consent");
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.Page.GetByLabel("Họ và tên").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.AssertHeadingAsync("Xem lại trước khi gửi");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.AssertHeadingAsync("Đã gửi phản ánh");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Agency_IsFoundByItsFormerNameWithoutDiacritics(bool javaScript)
    {
        await using var visitor = await Visitor.ComeAsync(javaScript);
        await visitor.OpenFormAsync(await Visitor.AskForFormAsync(city.NewPhone()));
        await visitor.Page.GetByLabel("Cơ quan, đơn vị").FillAsync("phuong lang thuong");
        await visitor.PressAsync("Tìm cơ quan");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.GetByLabel("UBND phường Láng").First.CheckAsync();
        await visitor.PressAsync("Xem lại trước khi gửi");
        Assert.Equal("UBND phường Láng", await visitor.Page.GetByLabel("Cơ quan, đơn vị").InputValueAsync());
    }

    /// <summary>Somebody has taken the wrong one of those found, and types another.</summary>
    [Theory]
    [InlineData("Tìm cơ quan")]
    [InlineData("Xem lại trước khi gửi")]
    public async Task Agency_TypedAfterwards_BeatsTheOneChosenBefore(string button)
    {
        await using var visitor = await Visitor.ComeAsync();
        await visitor.OpenFormAsync(await Visitor.AskForFormAsync(city.NewPhone()));
        await visitor.Page.GetByLabel("Cơ quan, đơn vị").FillAsync("phuong lang thuong");
        await visitor.PressAsync("Tìm cơ quan");
        await visitor.Page.GetByLabel("UBND phường Láng").First.CheckAsync();
        await visitor.Page.GetByLabel("Cơ quan, đơn vị").FillAsync("Sở Xây dựng");
        await visitor.PressAsync(button);
        Assert.Equal("Sở Xây dựng", await visitor.Page.GetByLabel("Cơ quan, đơn vị").InputValueAsync());
    }

    [Fact]
    public async Task WhatIsWrong_IsToldBesideTheField_AndNothingTypedIsLost()
    {
        await using var visitor = await Visitor.ComeAsync();
        await visitor.OpenFormAsync(await Visitor.AskForFormAsync(city.NewPhone()));
        await visitor.Page.GetByLabel("Số điện thoại").FillAsync("0912");
        await visitor.Page.GetByLabel("Tiêu đề").FillAsync(new string('á', 2001));
        await visitor.PressAsync("Xem lại trước khi gửi");
        await visitor.AssertAccessibleAsync();
        foreach (var sentence in (string[])
            ["Xin ghi họ và tên", "Xin ghi địa chỉ", "Số điện thoại chưa đúng", "nhiều nhất 2.000 ký tự", "Xin kể việc muốn phản ánh", "Xin đánh dấu đồng ý"])
            await Assertions.Expect(visitor.Page.Locator(".faults")).ToContainTextAsync(sentence);
        Assert.Equal("0912", await visitor.Page.GetByLabel("Số điện thoại").InputValueAsync());
        await visitor.Page.ReloadAsync();
        Assert.Equal("0912", await visitor.Page.GetByLabel("Số điện thoại").InputValueAsync());
    }

    [Fact]
    public async Task InEnglish_TheFormSpeaksEnglish()
    {
        await using var visitor = await Visitor.ComeAsync();
        await visitor.OpenFormAsync(await Visitor.AskForFormAsync(city.NewPhone()));
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await visitor.AssertHeadingAsync("Send feedback");
        await visitor.PressAsync("Look it over before sending");
        await Assertions.Expect(visitor.Page.Locator(".faults")).ToContainTextAsync("Please give a postal address.");
        await visitor.AssertAccessibleAsync();
    }
}
