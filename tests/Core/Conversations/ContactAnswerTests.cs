using CitizenFeedback.Core.Conversations;

namespace CitizenFeedback.Core.Tests.Conversations;

public sealed class ContactAnswerTests
{
    [Theory]
    [InlineData("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài", "Nguyễn Văn An", "0912000001", "12 phố Hàng Bài")]
    [InlineData("toi la tran thi b 0912.000.001 so 3 ngo 5", "tran thi b", "0912000001", "so 3 ngo 5")]
    [InlineData("Lê C\n+84912000001\nThôn Đoài, xã Đông Anh", "Lê C", "0912000001", "Thôn Đoài, xã Đông Anh")]
    [InlineData("An 0912000001 12 phố Hàng Bài", "An", "0912000001", "12 phố Hàng Bài")]
    [InlineData("Trần Bình (024) 38 253 536, 5 Láng Hạ", "Trần Bình", "02438253536", "5 Láng Hạ")]
    [InlineData("Trần Bình 024.3825.3536 số 12 Láng Hạ", "Trần Bình", "02438253536", "số 12 Láng Hạ")]
    [InlineData("Họ tên: Đỗ D; SĐT: 02438250000; địa chỉ: 5 Đinh Lễ", "Đỗ D", "02438250000", "5 Đinh Lễ")]
    [InlineData("John Smith, +14155550100, 8 Tràng Thi", "John Smith", "+14155550100", "8 Tràng Thi")]
    [InlineData("Nguyễn Văn An", "Nguyễn Văn An", null, null)]
    [InlineData("Nguyễn Văn An, 12 phố Hàng Bài", "Nguyễn Văn An", null, "12 phố Hàng Bài")]
    [InlineData("Công ty TNHH Ví Dụ, 0928000118, Số 19 ngõ Mẫu", "Công ty TNHH Ví Dụ", "0928000118", "Số 19 ngõ Mẫu")]
    [InlineData("Hợp tác xã dịch vụ nông nghiệp Mẫu Số 2", "Hợp tác xã dịch vụ nông nghiệp Mẫu Số 2", null, null)]
    [InlineData("0912000001", null, "0912000001", null)]
    [InlineData("số điện thoại 0934567890", null, "0934567890", null)]
    [InlineData("so dien thoai cua toi la 0934 567 890", null, "0934567890", null)]
    [InlineData("tên tôi là Trần Thị Hoa", "Trần Thị Hoa", null, null)]
    [InlineData("tên: Trần Thị Hoa", "Trần Thị Hoa", null, null)]
    [InlineData("địa chỉ 20 ngõ 5 Láng Hạ", null, null, "20 ngõ 5 Láng Hạ")]
    [InlineData("dia chi: so 5 Chua Lang, phuong Lang; sdt 0912 345 678; ten: Tran Van Tu", "Tran Van Tu", "0912345678", "so 5 Chua Lang, phuong Lang")]
    [InlineData("Trần Văn Tú, sđt 0912345678, địa chỉ: 5 Chùa Láng", "Trần Văn Tú", "0912345678", "5 Chùa Láng")]
    [InlineData("làm sổ đỏ mà không xong", null, null, null)]
    [InlineData("làm sổ đỏ", null, null, null)]
    [InlineData("được ạ", null, null, null)]
    [InlineData("ở đâu cũng được", null, null, null)]
    [InlineData("nguyễn văn an", "nguyễn văn an", null, null)]
    [InlineData("Hôm qua tôi lại phải về", null, null, null)]
    [InlineData("12", null, null, null)]
    public void Read_WhenAskedForTheContact_FindsItsParts(string text, string? name, string? phone, string? address) =>
        Assert.Equal(new ContactAnswer(name, phone, address), ContactAnswer.Read(text, expectsName: true, Question.Contact));

    [Theory]
    [InlineData("0912345678", "0912345678")]
    [InlineData("84912345678", "0912345678")]
    [InlineData("+84 912 345 678", "0912345678")]
    [InlineData("024.3825.0000", "02438250000")]
    [InlineData("091234567", null)]
    [InlineData("09123456789", null)]
    [InlineData("01201234567", null)]
    [InlineData("001099000001", null)]
    [InlineData("không có", null)]
    [InlineData(null, null)]
    public void PhoneIn_AcceptsOnlyRealShapes(string? text, string? phone) => Assert.Equal(phone, ContactAnswer.PhoneIn(text));
}
