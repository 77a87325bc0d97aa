using CsCheck;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.SecondOpinions;

public sealed class MaskTextTests
{
    private static readonly Person Sender = new("Đặng Thu Hà", "0912000001", "12 phố Hàng Bài", null);

    [Theory]
    [InlineData("Gọi tôi 0912 345 678 nhé", "Gọi tôi [số điện thoại] nhé")]
    [InlineData("sdt +84912345678.", "sdt [số điện thoại].")]
    [InlineData("CCCD 001085012345, hồ sơ H26.12-260901-0042", "CCCD [số định danh], hồ sơ [mã hồ sơ]")]
    [InlineData("chuyển vào 19034567890123 rồi", "chuyển vào [số] rồi")]
    [InlineData("xem https://a.vn/x?t=1 hoặc an.nguyen@a.vn", "xem [liên kết] hoặc [liên kết]")]
    [InlineData("Tôi là Đặng Thu Hà ở 12 phố Hàng Bài", "Tôi là [họ tên] ở [địa chỉ]")]
    [InlineData("toi la dang thu ha, o 12 pho hang bai", "toi la [họ tên], o [địa chỉ]")]
    [InlineData("ông Nguyễn Đức Minh ký sai", "ông [họ tên] ký sai")]
    [InlineData("chi tran thi lan o ban so 3", "chi [họ tên] o ban so 3")]
    [InlineData("NGUYỄN VĂN BẢY KÝ", "[họ tên] KÝ")]
    public void Personal_IsMasked(string text, string masked) => Assert.Equal(masked, TestCity.Mask.Of(text, Sender));

    [Theory]
    [InlineData("Nộp 3 lần, mất 150.000 đồng, hẹn 20/11/2026, thủ tục 1.004222, Quyết định 15/QĐ-UBND")]
    [InlineData("Lê la mãi ở phường, trần nhà dột, võ vẽ tự làm")]
    [InlineData("VŨ KHÍ LÀ THÁI ĐỘ")]
    [InlineData("Phường Cầu Giấy, Hà Nội và Hồ Tây")]
    [InlineData("")]
    public void Everything_Else_Stays(string text) => Assert.Equal(text, TestCity.Mask.Of(text, Sender));

    [Fact]
    public void Text_OfAnyKind_IsMaskedWithoutFault() => Gen.Select(Gen.String, Gen.String).Sample(
        (one, two) => Assert.NotNull(TestCity.Mask.Of($"{one} 0912345678 Nguyễn {two}", Sender)));

    [Fact]
    public void WithoutASender_TheRestIsMaskedAllTheSame() =>
        Assert.Equal("Gọi [số điện thoại]", TestCity.Mask.Of("Gọi 0912345678", person: null));
}
