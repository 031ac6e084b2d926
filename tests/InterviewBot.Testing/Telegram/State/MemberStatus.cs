using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.State;

public enum MemberStatus
{
    Left,
    Member,
    Administrator,
    Creator,

    /// <summary>Banned from a group; of a bot in a private chat: blocked by the person.</summary>
    Kicked,
}

internal static class MemberStatusExtensions
{
    private static readonly string[] AdministratorRights =
    [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
        "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories", "can_send_welcome_messages",
    ];

    extension(MemberStatus status)
    {
        public bool IsIn => status is MemberStatus.Member or MemberStatus.Administrator or MemberStatus.Creator;

        public bool IsAdministrator => status is MemberStatus.Administrator or MemberStatus.Creator;

        /// <summary>A ChatMember as the API describes it.</summary>
        public JsonObject ToJson(User user)
        {
            var json = new JsonObject { ["status"] = NameOf(status), ["user"] = user.ToJson() };
            switch (status)
            {
                case MemberStatus.Creator:
                    json["is_anonymous"] = false;
                    break;
                case MemberStatus.Administrator:
                    json["can_be_edited"] = false;
                    json["is_anonymous"] = false;
                    foreach (var right in AdministratorRights)
                    {
                        json[right] = true;
                    }

                    break;
                case MemberStatus.Kicked:
                    json["until_date"] = 0;
                    break;
                default:
                    break;
            }

            return json;
        }
    }

    private static string NameOf(MemberStatus status) => status switch
    {
        MemberStatus.Left => "left",
        MemberStatus.Member => "member",
        MemberStatus.Administrator => "administrator",
        MemberStatus.Creator => "creator",
        _ => "kicked",
    };
}
