namespace CitizenFeedback.Local.Play;

/// <summary>What a person of the play tells when asked.</summary>
/// <param name="Place">The ward, commune or office the matter is about.</param>
public sealed record PlayProfile(string Name, string Phone, string Address, string Place)
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
    private static readonly string[] Middles = ["Văn", "Thị", "Minh", "Thu", "Quang", "Ngọc", "Đức"];
    private static readonly string[] Givens = ["An", "Bình", "Chi", "Dũng", "Hà", "Hương", "Khánh", "Lan", "Nam", "Phương", "Sơn", "Thảo", "Yến"];
    private static readonly string[] Streets = ["Hàng Bài", "Láng Hạ", "Kim Mã", "Trần Phú", "Nguyễn Trãi", "Giảng Võ", "Bạch Mai", "Xuân Thủy"];
    private static readonly string[] Places = ["phường Hoàn Kiếm", "phường Ba Đình", "phường Đống Đa", "phường Cầu Giấy", "phường Hà Đông", "xã Sóc Sơn"];

    /// <summary>A made-up person, the same for the same number.</summary>
    public static PlayProfile MadeUp(int number) => new(
        $"{Of(Families, number)} {Of(Middles, number / 3)} {Of(Givens, number / 7)}",
        $"09{12_000_000 + number % 80_000_000:00000000}",
        $"{number % 90 + 1} phố {Of(Streets, number / 2)}, {Of(Places, number)}",
        Of(Places, number));

    private static string Of(string[] choices, int number) => choices[number % choices.Length];
}
