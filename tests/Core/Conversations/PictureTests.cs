using System.Text;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Conversations;

public sealed class PictureTests
{
    private static readonly byte[] Exif =
    [
        0xFF, 0xE1, 0x00, 0x2A, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. "GPS-HERE"u8,
    ];

    private static readonly byte[] Scan = [0xFF, 0xDA, 0x00, 0x02, 1, 2, 3, 0xFF, 0xD9];

    [Fact]
    public void Strip_OfAJpeg_TakesThePlaceAndKeepsOrientationAndPixels()
    {
        byte[] jpeg = [0xFF, 0xD8, .. Exif, 0xFF, 0xFE, 0x00, 0x05, .. "abc"u8, .. Scan];
        var stripped = PictureMetadata.Strip(jpeg, PictureFormat.Jpeg)!;
        Assert.DoesNotContain("GPS-HERE", Encoding.Latin1.GetString(stripped));
        Assert.DoesNotContain("abc", Encoding.Latin1.GetString(stripped));
        Assert.Equal(Scan, stripped[^Scan.Length..]);
        Assert.Contains("Exif", Encoding.Latin1.GetString(stripped));
        Assert.Equal(stripped, PictureMetadata.Strip(stripped, PictureFormat.Jpeg));
    }

    [Fact]
    public void Strip_OfAPng_TakesItsTextsAndKeepsThePicture()
    {
        byte[] text = [0, 0, 0, 4, .. "tEXt"u8, .. "here"u8, 0, 0, 0, 0];
        byte[] png = [.. Pictures.SmallPng[..33], .. text, .. Pictures.SmallPng[33..]];
        Assert.Equal(Pictures.SmallPng, PictureMetadata.Strip(png, PictureFormat.Png));
    }

    [Theory]
    [InlineData("this is no picture at all")]
    [InlineData("PK\u0003\u0004 a zip named .jpg")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("")]
    public void Of_WhatIsNoPicture_IsNull(string content) => Assert.Null(PictureFormat.Of(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void Strip_OfABrokenPicture_NeverThrows()
    {
        foreach (var (content, format) in ((byte[], PictureFormat)[])[([0xFF, 0xD8, .. Exif, .. Scan], PictureFormat.Jpeg), (Pictures.SmallPng, PictureFormat.Png)])
            for (var length = 12; length < content.Length - 4; length++)
                _ = PictureMetadata.Strip(content[..length], format);
    }

    [Fact]
    public async Task Sender_OfWhatIsNoPicture_IsToldSoAndNothingIsKept()
    {
        var city = new TestCity();
        city.Pictures.Download = new PictureDownload.Arrived("not a picture"u8.ToArray());
        var sender = new Sender(city);
        await sender.SayAsync(Sender.Complaint);
        await sender.SendAsync(sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), null)));
        Assert.Contains("không phải là ảnh", sender.LastAnswer);
        Assert.Empty(city.Pictures.Saved);
    }

    [Fact]
    public async Task Sender_OfATooLargePicture_IsToldSo()
    {
        var city = new TestCity();
        city.Pictures.Download = new PictureDownload.TooLarge();
        var sender = new Sender(city);
        await sender.SendAsync(sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), null)));
        Assert.Contains("10 MB", sender.LastAnswer);
    }

    [Fact]
    public async Task Sender_OfAPicture_FindsItInTheRegister()
    {
        var city = new TestCity();
        var sender = new Sender(city);
        await sender.SendAsync(sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), Sender.Complaint)));
        await sender.SubmitAsync("Thêm: phải chờ cả buổi sáng");
        Assert.Equal("image/png", Assert.Single(city.Register.Entries[sender.Code].Attachments).ContentType);
        Assert.Single(city.Pictures.Saved);
    }

    [Fact]
    public async Task Caption_OfAPictureThatCannotBeUsed_IsKeptAsText()
    {
        var city = new TestCity();
        city.Pictures.Download = new PictureDownload.Arrived("not a picture"u8.ToArray());
        var sender = new Sender(city);
        await sender.SendAsync(sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), Sender.Complaint)));
        Assert.Contains("không phải là ảnh", sender.LastAnswer);
        var stored = await city.Conversations.LoadAsync(sender.Id, null, default);
        Assert.Equal(new DraftText(Sender.Complaint), Assert.Single(stored.Conversation.Entries).Content);
    }

    [Fact]
    public async Task Caption_ThatSubmits_SubmitsAlthoughItsPictureCannotBeUsed()
    {
        var city = new TestCity();
        city.Pictures.Download = new PictureDownload.Arrived("not a picture"u8.ToArray());
        var sender = new Sender(city);
        await sender.SayAsync(Sender.Complaint);
        await sender.SayAsync("phường Cầu Giấy");
        await sender.SayAsync("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài");
        await sender.SendAsync(sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), "Gửi")));
        Assert.Single(city.Feedbacks.Ids);
    }

    [Fact]
    public void Strip_OfAJpegWithMoreBehindItsEnd_KeepsTheScansAndLeavesTheRest()
    {
        byte[] scans = [.. Scan[..^2], 0xFF, 0x00, 0xFF, 0xD3, 9, 0xFF, 0xC4, 0x00, 0x03, 7, .. Scan];
        byte[] jpeg = [0xFF, 0xD8, .. scans, 0xFF, 0xD8, .. Exif, .. Scan];
        Assert.Equal([0xFF, 0xD8, .. scans], PictureMetadata.Strip(jpeg, PictureFormat.Jpeg));
    }

    [Fact]
    public void Strip_OfAWebP_TakesItsExifAndClearsTheFlag()
    {
        byte[] image = [.. "VP8 "u8, 4, 0, 0, 0, 1, 2, 3, 4];
        byte[] header = [.. "VP8X"u8, 10, 0, 0, 0, 0b0000_1000, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] exif = [.. "EXIF"u8, 8, 0, 0, 0, .. "GPS-HERE"u8];
        var stripped = PictureMetadata.Strip(WebP([.. header, .. image, .. exif]), PictureFormat.Of(WebP([.. header]))!)!;
        header[8] = 0;
        Assert.Equal(WebP([.. header, .. image]), stripped);
    }

    [Fact]
    public void Strip_OfAWebPWithAnEmptyHeader_IsNull()
    {
        var webP = WebP([.. "VP8X"u8, 0, 0, 0, 0]);
        Assert.Null(PictureMetadata.Strip(webP, PictureFormat.Of(webP)!));
    }

    private static byte[] WebP(byte[] chunks) => [.. "RIFF"u8, (byte)(chunks.Length + 4), 0, 0, 0, .. "WEBP"u8, .. chunks];
}
