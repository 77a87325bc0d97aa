using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Drills;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Core.Work.Pauses;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Handling;

/// <summary>Answers errors as problem details (RFC 9457): a stable type for programs, a Vietnamese sentence for people.</summary>
public sealed class ApiProblem(TextFile texts)
{
    private const string TypePrefix = "urn:citizen-feedback:";

    public IResult Of(Refusal refusal)
    {
        if (refusal == Refusals.UnknownCode)
            return NotFound();
        var name = refusal.Code["refusal.".Length..];
        return refusal switch
        {
            StageRefusal stage => Answer(409, name, texts.Get("refusal.stage-for-official", ("stage", texts.Get($"rules.stage-name.{TextKeys.Of(stage.Stage)}")))),
            TextTooLong tooLong => Answer(422, name, texts.Get(refusal.Code, ("most", $"{tooLong.Most}"))),
            _ => Answer(StatusOf(refusal), name, texts.Get(refusal.Code)),
        };
    }

    /// <summary>The same for what there is not and for what the caller may not read, so that guessing codes tells nothing.</summary>
    public IResult NotFound() => Answer(404, "not-found", texts.Get("refusal.not-found"));

    public IResult NoFigures() => Answer(404, "no-figures", texts.Get("api.no-figures"));

    public IResult LinkEnded() => Answer(404, "link-ended", texts.Get("api.link-ended"));

    public IResult Unauthorized(HttpResponse response)
    {
        response.Headers.WWWAuthenticate = "Bearer";
        return Answer(401, "unauthorized", texts.Get("api.unauthorized"));
    }

    public IResult Of(BadRequest fault) => Answer(fault.Status, fault.Name, texts.Get($"api.{fault.Name}", ("what", fault.What ?? "")));

    private static int StatusOf(Refusal refusal) =>
        refusal == HandlingRefusals.NotAllowed ? 403
        : refusal == HandlingRefusals.ChangedMeanwhile ? 412
        : refusal == HandlingRefusals.UnknownKey || refusal == DeadLetterRefusals.Unknown || refusal == DeadLetterRefusals.NotParked || refusal == DeadLetterRefusals.UnknownInput
            || refusal == ContactRefusals.Unknown || refusal == DrillRefusals.Unknown || refusal == PauseRefusals.NotPossible
            || refusal == SynchronizationRefusals.UnknownRegister || refusal == SynchronizationRefusals.NotCompared ? 404
        : refusal == DeadLetterRefusals.Settled || refusal == HandlingRefusals.KeyIssuedBefore ? 409
        : refusal == Refusals.Erased || refusal == PortalRefusals.OtherNationalCode || refusal == PortalRefusals.NoConflict || refusal == SynchronizationRefusals.Off ? 409
        : refusal == ClockRefusals.NoExtensionLeft || refusal == ClockRefusals.TooLateToExtend ? 409
        : 422;

    private static IResult Answer(int status, string name, string detail) =>
        TypedResults.Problem(statusCode: status, type: TypePrefix + name, title: TitleOf(status), detail: detail);

    private static string TitleOf(int status) => status switch
    {
        400 => "Yêu cầu sai dạng",
        401 => "Chưa xác thực",
        403 => "Không được phép",
        404 => "Không tìm thấy",
        409 => "Không phù hợp trạng thái",
        412 => "Đã thay đổi",
        413 => "Quá lớn",
        428 => "Thiếu phiên bản",
        _ => "Nội dung không hợp lệ",
    };
}
