using System.Globalization;
using System.Text.Json;
using CitizenFeedback.Local.Simulators.Zalo.Phones;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>What Zalo knows of a person, of the quota towards a person, and of the OA itself.</summary>
internal sealed class AccountEndpoints(ZaloWorld world)
{
    /// <summary><c>GET /v3.0/oa/user/detail?data={"user_id"}</c>; <c>shared_info</c> only after the person submitted the contact form.</summary>
    public IResult UserDetail(string? data)
    {
        if (JsonReading.Parse(data)?.Text("user_id") is not { } userId || world.Phones.Find(userId) is not { } phone)
            return ZaloAnswer.Of(ZaloRefusal.Invalid("user_id"));

        return ZaloAnswer.Ok(new
        {
            user_id = userId,
            user_id_by_app = ZaloIds.AppScoped(userId),
            user_external_id = "",
            display_name = phone.DisplayName,
            user_alias = phone.DisplayName,
            is_sensitive = false,
            user_last_interaction_date = phone.LastInteraction?.ToOffset(TimeSpan.FromHours(7)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "",
            user_is_follower = phone.Follows,
            avatar = "",
            tags_and_notes_info = new { notes = Array.Empty<string>(), tag_names = Array.Empty<string>() },
            shared_info = SharedInfo(phone.SharedInfo),
        });
    }

    /// <summary><c>POST /v3.0/oa/quota/message</c>; since 2026-01-01 answers inside 48 hours are not counted.</summary>
    public IResult Quota(JsonElement body)
    {
        if (body.Text("user_id") is not { } userId || world.Phones.Find(userId) is not { } phone)
            return ZaloAnswer.Of(ZaloRefusal.Invalid("user_id"));

        var isFree = InteractionWindow.IsFree(phone, world.Now);
        return ZaloAnswer.Ok(new
        {
            last_interaction = phone.LastInteraction is { } last ? ZaloIds.Timestamp(last) : "",
            cs_reply = new { remain = isFree ? 1_000_000 : 0, total = 1_000_000 },
            promotion = new { remain = 0, total = 0 },
        });
    }

    /// <summary><c>GET /v2.0/oa/getoa</c></summary>
    public IResult Oa() => ZaloAnswer.Ok(new
    {
        oaid = world.Options.OaId,
        oa_id = world.Options.OaId,
        name = world.Options.OaName,
        description = "Tiếp nhận phản ánh, kiến nghị về quy định hành chính",
        is_verified = true,
        num_follower = world.Phones.All().Count(phone => phone.Follows),
        package_name = "Nâng cao",
    });

    private static object? SharedInfo(PhoneProfile? info) => info is null
        ? null
        : new { address = info.Address ?? "", city = info.City ?? "", district = "", ward = info.Ward ?? "", phone = info.Phone ?? "", name = info.Name ?? "" };
}
