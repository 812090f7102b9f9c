//! A draft invitation to the first meeting, in both languages: to copy, to print, to send from one's own mail.

use ::meetings::meetings::views::when_in;
use kit_text::{Language, Text};
use kit_web::escaped;
use kit_web::{Answer, Ctx, Page};
use maud::{Markup, html};

use super::facts::{Facts, facts};

/// Letters of the problem that fit into an address of mail; programs cut longer ones.
const LONGEST_IN_MAIL: usize = 1500;

/// The words of an invitation.
struct Invitation {
    language: Language,
    subject: String,
    words: String,
}

impl Invitation {
    fn of(ctx: &Ctx, facts: &Facts, language: Language) -> Self {
        let text = ctx.text.in_language(language);
        let parts = [
            text.say("founding-letter-hello"),
            facts.purpose.as_ref().map(|purpose| purpose.words.clone()).unwrap_or_default(),
            text.with(
                "founding-letter-why",
                [("coalition", (&ctx.coalition().name).into()), ("place", (&ctx.coalition().place).into())],
            ),
            meets(ctx, facts, &text),
            text.say("founding-letter-ask"),
            ctx.own_name().to_owned(),
        ];
        let words: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let subject = text.with("founding-letter-subject", [("coalition", (&ctx.coalition().name).into())]);
        Self { language, subject, words: words.join("\n\n") }
    }

    /// Opens the visitor's own mail program with these words (RFC 6068).
    fn mail_address(&self) -> String {
        let words: String = self.words.chars().take(LONGEST_IN_MAIL).collect();
        let lines = words.replace('\n', "\r\n");
        format!("mailto:?subject={}&body={}", escaped(&self.subject), escaped(&lines))
    }
}

/// When, where and what helps to come; or that the day is still open.
fn meets(ctx: &Ctx, facts: &Facts, text: &Text) -> String {
    let Some(meeting) = facts.meeting.as_ref().filter(|meeting| meeting.is_coming()) else {
        return text.say("founding-letter-no-day");
    };
    let when = when_in(text, ctx.coalition(), ctx.now, (meeting.starts_at, &meeting.time_zone));
    let facts = [
        ("founding-letter-when", &when),
        ("founding-letter-where", &meeting.place),
        ("founding-letter-child-care", &meeting.child_care),
        ("founding-letter-food", &meeting.food),
        ("founding-letter-interpreter", &meeting.interpreter),
    ];
    let line = |(key, words): (&str, &String)| {
        (!words.is_empty()).then(|| text.with(key, [("words", words.as_str().into())]))
    };
    facts.into_iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let facts = facts(&ctx.scope()).await?;
    let own = ctx.coalition().own_language();
    let others = Language::ALL.iter().copied().filter(|language| *language != own);
    let invitations: Vec<_> = std::iter::once(own)
        .chain(others)
        .map(|language| Invitation::of(&ctx, &facts, language))
        .collect();
    let body = html! {
        (crate::place::crumbs(&ctx, &[(ctx.path("/guide/founding/plan"), ctx.say("founding-plan"))]))
        div.head { h1 { (ctx.say("founding-invitation")) } p.lede.noprint { (ctx.say("founding-invitation-lede")) } }
        div.grid.two { @for invitation in &invitations { (letter(&ctx, invitation)) } }
    };
    Ok(Page::new(ctx.say("founding-invitation"), body).show(&ctx))
}

fn letter(ctx: &Ctx, invitation: &Invitation) -> Markup {
    let tag = invitation.language.tag();
    html! {
        section.panel aria-labelledby={ "letter-" (tag) } {
            h2 id={ "letter-" (tag) } { (invitation.language.own_name()) }
            p.sm.mut lang=(tag) { (invitation.subject) }
            p.pre.mt3 lang=(tag) { (invitation.words) }
            p.acts.noprint { a.btn.alt href=(invitation.mail_address()) { (ctx.say("founding-send-mail")) } }
            details.noprint { summary { (ctx.say("founding-copy")) }
                div.f.mt2 {
                    label for={ "copy-" (tag) } { (ctx.say("founding-copy-hint")) }
                    textarea id={ "copy-" (tag) } lang=(tag) rows="12" readonly { (maud::PreEscaped("\n")) (invitation.words) }
                }
            }
        }
    }
}
