using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Conversations;

/// <summary>Contact given while telling, refused, or plainly wrong.</summary>
public sealed class ContactEdgesTests
{
    private const string AtLang = "Cán bộ UBND phường Láng bắt tôi đi lại 4 lần bổ sung giấy tờ.";

    private readonly TestCity _city = new();
    private readonly Sender _sender;

    public ContactEdgesTests() => _sender = new Sender(_city);

    [Theory]
    [InlineData("Tôi tên là Trần Thị Bình. Cán bộ bắt tôi đi lại", "Trần Thị Bình", null, null)]
    [InlineData("Tôi là Lê Văn Cường ở phường Láng, SĐT: 0912.345.678", "Lê Văn Cường", "0912345678", null)]
    [InlineData("Họ tên: Đỗ Dung; địa chỉ: 5 ngõ 10, phường Láng; đt 0912345678", "Đỗ Dung", "0912345678", "5 ngõ 10, phường Láng")]
    [InlineData("Xin gọi lại cho tôi số 0912 345 678", null, "0912345678", null)]
    [InlineData("Tôi gọi số 0912345678 của cán bộ không ai nghe máy", null, null, null)]
    [InlineData("Đường dây nóng 0912345678 không ai nghe", null, null, null)]
    [InlineData("Tôi là người dân phường Láng", null, null, null)]
    [InlineData("Cán bộ tên là Nguyễn Văn X quát mắng dân", null, null, null)]
    [InlineData("Trú tại: số 9 Láng Hạ. Phường không nhận hồ sơ", null, null, "số 9 Láng Hạ")]
    public void WhatPeopleTellOfThemselves_IsRead(string text, string? name, string? phone, string? address) =>
        Assert.Equal(new ContactAnswer(name, phone, address), ContactInContent.Read(text));

    [Fact]
    public async Task ContactInTheFirstMessage_IsNotAskedAgain()
    {
        await _sender.SayAsync($"Tôi tên là Trần Thị Bình, sđt 0912 345 678. {AtLang}");
        Assert.Contains("Còn cần: địa chỉ.", _sender.LastAnswer);
        await _sender.SayAsync("12 phố Hàng Bài");
        Assert.Contains("Người gửi: Trần Thị Bình\n• Điện thoại: 0912345678", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("Tôi không có điện thoại")]
    [InlineData("toi khong dung dien thoai")]
    [InlineData("ko có sđt")]
    [InlineData("không muốn cho số điện thoại")]
    public async Task WithoutAPhone_TheAddressAloneDoes(string words)
    {
        await _sender.SayAsync(AtLang);
        await _sender.SayAsync(words);
        Assert.Contains("Không có điện thoại cũng được", _sender.LastAnswer);
        await _sender.SayAsync("Nguyễn Văn An, 12 phố Hàng Bài");
        Assert.Contains("Điện thoại: không có", _sender.LastAnswer);
        await _sender.SayAsync("Gửi");
        Assert.Null(_city.Register.Entries[_sender.Code].Sender.Phone);
    }

    [Fact]
    public async Task WithoutAPhone_InOneLine_IsUnderstood()
    {
        await _sender.SayAsync(AtLang);
        await _sender.SayAsync("Nguyễn Văn An, không có điện thoại, 12 phố Hàng Bài");
        Assert.Contains("Nguyễn Văn An\n• Điện thoại: không có\n• Địa chỉ: 12 phố Hàng Bài", _sender.LastAnswer);
    }

    [Fact]
    public async Task Email_TakesThePlaceOfAPhone()
    {
        await _sender.SayAsync(AtLang);
        await _sender.SayAsync("Nguyễn Văn An, an.nguyen@example.vn, 12 phố Hàng Bài");
        Assert.Contains("Điện thoại: không có\n• Email: an.nguyen@example.vn", _sender.LastAnswer);
        await _sender.SayAsync("Gửi");
        Assert.Equal("12 phố Hàng Bài; an.nguyen@example.vn", _city.Register.Entries[_sender.Code].Sender.Address);
    }

    [Theory]
    [InlineData("tôi không muốn nêu tên", "họ tên và địa chỉ người gửi (Điều 7 Nghị định 20/2008/NĐ-CP")]
    [InlineData("cho tôi ẩn danh", "thiếu thì không được tiếp nhận")]
    [InlineData("không có email", "Không cần email")]
    [InlineData("tôi không cho địa chỉ", "Ghi địa chỉ nhận thư là đủ")]
    public async Task Refusing_IsExplainedAndAskedAgain(string words, string explanation)
    {
        await _sender.SayAsync(AtLang);
        await _sender.SayAsync(words);
        Assert.Contains(explanation, _sender.LastAnswer);
        Assert.Contains("Xin ông/bà cho biết họ tên", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("đồ ngu")]
    [InlineData("DM chung may")]
    [InlineData("hỏi làm gì")]
    [InlineData("không")]
    [InlineData("aaaaaa")]
    public async Task PlainlyWrong_IsNeitherNameNorAddress(string words)
    {
        await _sender.SayAsync(AtLang);
        await _sender.SayAsync(words);
        await _sender.SayAsync("0912345678");
        Assert.Contains("họ tên", _sender.LastAnswer);
        await _sender.SayAsync(words);
        await _sender.SayAsync("Nguyễn Văn An");
        await _sender.SayAsync(words);
        Assert.Contains("Xin ông/bà cho biết địa chỉ", _sender.LastAnswer);
    }

    [Fact]
    public async Task Correction_AtTheSummary_TakesThePlaceOfWhatStandsThere()
    {
        await _sender.SayAsync(AtLang);
        await _sender.SayAsync("Nguyễn Văn Hùng");
        await _sender.SayAsync("số điện thoại 0934567890");
        await _sender.SayAsync("địa chỉ 20 ngõ 5 Láng Hạ");
        Assert.Contains("Nguyễn Văn Hùng\n• Điện thoại: 0934567890\n• Địa chỉ: 20 ngõ 5 Láng Hạ", _sender.LastAnswer);
        await _sender.SayAsync("địa chỉ: 12 phố Hàng Bài");
        Assert.Contains("Địa chỉ: 12 phố Hàng Bài", _sender.LastAnswer);
        Assert.DoesNotContain("Láng Hạ", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("Ngũ Xã, phường Ba Đình")]
    [InlineData("Số 5 ngõ Cát Linh")]
    [InlineData("Thôn Đoài")]
    [InlineData("Xóm Đèo, xã Sóc Sơn")]
    [InlineData("ngu xa, ba dinh")]
    public void RealAddress_IsTaken(string text) => Assert.NotNull(ContactAnswer.AddressIn(text));

    [Theory]
    [InlineData("Nguyễn Văn Hợi")]
    [InlineData("Ngô Bá Khá")]
    [InlineData("Tô Âu Cơ")]
    [InlineData("Phạm Chính Trực")]
    [InlineData("Đỗ Mười")]
    [InlineData("nguyen an hai")]
    public void RealName_IsTaken(string text) => Assert.NotNull(ContactAnswer.NameIn(text));

    [Theory]
    [InlineData('d')]
    [InlineData('1')]
    [InlineData('@')]
    [InlineData(' ')]
    public void EndlessText_IsReadInNoTime(char letter)
    {
        var text = $"Email {new string(letter, 30_000)}f địa chỉ: {new string(letter, 30_000)}";
        _ = ContactAnswer.Read(text, expectsName: true, Question.Contact);
        // A pattern that tries every split of the text would not end here within the life of the run.
        Assert.Null(LabelledContact.WholeOf(text));
        _ = (ContactInContent.Read(text), ChatCommand.Read(text), ContactRefusal.Of(text), PlainlyWrong.Is(text));
    }
}
