using CitizenFeedback.Local.Simulators.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>The phones, for the page, for scripts and for tests.</summary>
internal sealed class PhoneEndpoints(ZaloWorld world)
{
    private readonly PhoneActions _actions = new(world);

    public void Map(IEndpointRouteBuilder app)
    {
        var stopping = app.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        app.MapGet("/phone", world.Phones.All);
        app.MapPost("/phone", (PhoneProfile profile) => SetProfile(ZaloIds.NewUserId(), profile));
        app.MapPost("/phone/{userId}", SetProfile);
        app.MapPost("/phone/{userId}/send", Send);
        app.MapGet("/phone/{userId}/messages", (string userId, int? after) => world.Chats.After(userId, Math.Max(0, after ?? 0)).Select(world.WithDelivery));
        app.MapGet("/phone/messages/stream", () => TypedResults.ServerSentEvents(world.Feed.WatchAsync(stopping)));
        app.MapGet("/media/{id}", (string id) => world.Media.Find(id) is { } media ? Results.Bytes(media.Bytes, media.ContentType) : Results.NotFound());
        app.MapGet("/stickers/{id}.svg", (string id) => Results.Text(Stickers.Draw(id), "image/svg+xml"));
    }

    private Phone SetProfile(string userId, PhoneProfile profile)
    {
        var phone = world.Phones.Change(userId, phone => phone with { Profile = profile });
        world.Feed.Publish("phone", phone);
        return phone;
    }

    private IResult Send(string userId, PhoneSend send)
    {
        try
        {
            return _actions.Do(userId, send) is { } message
                ? Results.Ok(new { msg_id = message.MessageId, message.Number })
                : Problems.Of(422, "nothing-to-send", "Cần một trong: text, image, file, location, contact, sticker, follow, unfollow, chatnow, event.");
        }
        catch (FormatException)
        {
            return Problems.Of(422, "not-base64", "image và file phải là base64.");
        }
    }
}
