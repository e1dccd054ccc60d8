using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Mail.Composing;

/// <summary>What stands around a message's text.</summary>
/// <param name="Preheader">What lists of mail show beside the subject: the text's own beginning.</param>
internal sealed record MailFrame(GuestLanguage Language, string Subject, string Preheader, string HostLine, string Why, string UnsubscribeWords, string UnsubscribeUrl);

/// <summary>
/// The sheet a message is written on: the same paper, ink and hairline as the guest's page. Tables carry it, and every style is on its
/// element, because the programs mail is read with drop the rest. Loads nothing from anywhere and needs no picture.
/// </summary>
internal static class MailLayout
{
    private const int Width = 560;

    // Lists of mail go on reading past the preheader; nothing visible is left for them there.
    private static readonly string Silence = string.Concat(Enumerable.Repeat("&#8199;&#65279;", 60));

    public static string Html(MailFrame frame, string body) => $$"""
        <!doctype html>
        <html lang="{{frame.Language.Tag}}" dir="{{frame.Language.Direction}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{{MailHtml.Encode(frame.Subject)}}</title>
        <style>
        @media (prefers-color-scheme:dark){
        .p{background:#161412!important}.s{background:#1E1B18!important;color:#F2ECE2!important;border-color:#38332D!important;border-top-color:#E08A93!important}
        .q{color:#B2A99B!important}.a{color:#E08A93!important}.b{background:#E08A93!important;color:#241013!important}
        }
        @media (max-width:30rem){
        .s{padding:32px 20px!important}
        }
        </style>
        </head>
        <body class="p" style="margin:0;padding:0;background:{{MailStyles.Paper}}">
        <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">{{MailHtml.Encode(frame.Preheader)}}{{Silence}}</div>
        <table role="presentation" class="p" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="{{MailStyles.Paper}}" style="background:{{MailStyles.Paper}}"><tr><td align="center" style="padding:24px 12px">
        <!--[if mso]><table role="presentation" width="{{Width}}" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:{{Width}}px;text-align:start"><tr>
        <td class="s" bgcolor="{{MailStyles.Sheet}}" style="background:{{MailStyles.Sheet}};color:{{MailStyles.Ink}};border:1px solid {{MailStyles.Line}};border-top:6px solid {{MailStyles.Accent}};padding:44px 48px;font:400 17px/1.55 {{MailStyles.Sans}}">
        <div role="main">
        <p class="q" style="margin:0 0 28px;font:600 13px/1.4 {{MailStyles.Sans}};letter-spacing:.14em;text-transform:uppercase;color:{{MailStyles.Quiet}}">{{MailHtml.Encode(frame.HostLine)}}</p>
        {{body}}
        </div>
        </td></tr><tr><td style="padding:20px 0 0">
        <div role="contentinfo"><p class="q" style="margin:0;font:400 14px/1.5 {{MailStyles.Sans}};color:{{MailStyles.Quiet}}">{{MailHtml.Encode(frame.Why)}}
        <a class="a" style="{{MailStyles.Link}}" href="{{MailHtml.Encode(frame.UnsubscribeUrl)}}">{{MailHtml.Encode(frame.UnsubscribeWords)}}</a></p></div>
        </td></tr></table>
        <!--[if mso]></td></tr></table><![endif]-->
        </td></tr></table>
        </body>
        </html>

        """;

    public static string Text(MailFrame frame, string body) => $"{body}\n-- \n{frame.Why}\n{frame.UnsubscribeWords}: {frame.UnsubscribeUrl}\n";
}
