//! Who will get a message and who will not, before anything goes.

use std::collections::HashMap;

use kit_mail::{Block, QuietHours, State, ledger};
use kit_store::Fault;
use maud::{Markup, html};
use uuid::Uuid;

use super::{Message, Recipient, Verdict, Wish, Words, verdict};
use crate::Ctx;
use crate::coalition::zone_named;

/// A message sorted by what would become of it.
#[derive(Debug, Default)]
pub struct Preview {
    /// Who gets a mail.
    pub by_mail: Vec<Recipient>,
    /// For how many of those it is quiet now: theirs goes out when their quiet hours are over.
    pub in_quiet_hours: usize,
    /// Who reads of it in the weekly note.
    pub in_weekly_note: Vec<Recipient>,
    /// Who takes no mail and is to be called.
    pub to_telephone: Vec<Recipient>,
    /// Who does not hear of it, and the key of the words that say why.
    pub others: Vec<(Recipient, &'static str)>,
}

/// Sorts people as sending would, by what is known now.
///
/// # Errors
/// When the database does not answer.
pub async fn preview(ctx: &Ctx, message: &dyn Message, recipients: Vec<Recipient>) -> Result<Preview, Fault> {
    let known = ledger::readers(&ctx.scope(), message.kind()).await?;
    let mut known: HashMap<Uuid, ledger::Known> =
        known.into_iter().map(|reader| (reader.recipient_id, reader)).collect();
    let mut preview = Preview::default();
    for recipient in recipients {
        let reader = known.remove(&recipient.id);
        let is_quiet = is_quiet_for(ctx, reader.as_ref());
        let wish =
            reader.map(|reader| Wish { chosen: reader.chosen, refused_address: reader.refused_address });
        match verdict(message, &recipient, &wish.unwrap_or_default()) {
            Verdict::Mail => {
                preview.in_quiet_hours += usize::from(is_quiet);
                preview.by_mail.push(recipient);
            }
            Verdict::WeeklyNote => preview.in_weekly_note.push(recipient),
            Verdict::Ends(State::ToTelephone, _) => preview.to_telephone.push(recipient),
            Verdict::Ends(_, why) => preview.others.push((recipient, why)),
        }
    }
    Ok(preview)
}

fn is_quiet_for(ctx: &Ctx, reader: Option<&ledger::Known>) -> bool {
    let zone = reader.and_then(|reader| reader.time_zone.as_deref());
    let zone = zone.map_or_else(|| ctx.coalition().zone(), zone_named);
    let hours = reader.map_or(QuietHours::USUAL, ledger::Known::quiet_hours);
    hours.first_moment(ctx.now, &zone) > ctx.now
}

/// "31 people will get this", with their names and those of the others.
pub fn draw_preview(ctx: &Ctx, preview: &Preview) -> Markup {
    let text = &ctx.text;
    html! {
        section.panel aria-labelledby="who-gets-it" {
            h2 #who-gets-it { (text.count("messages-preview-mail", preview.by_mail.len())) }
            (names(&preview.by_mail))
            @if preview.in_quiet_hours > 0 { p.sm.mut { (text.count("messages-preview-quiet", preview.in_quiet_hours)) } }
            @if !preview.in_weekly_note.is_empty() {
                h3.mt4 { (text.count("messages-preview-note", preview.in_weekly_note.len())) }
                (names(&preview.in_weekly_note))
            }
            @if !preview.to_telephone.is_empty() {
                h3.mt4 { (text.count("messages-preview-telephone", preview.to_telephone.len())) }
                ul.rows.sm { @for recipient in &preview.to_telephone {
                    li.r2 { b { (recipient.name) } span.mut { (recipient.phone.clone().unwrap_or_else(|| text.say("messages-no-phone"))) } }
                } }
            }
            @if !preview.others.is_empty() {
                h3.mt4 { (text.count("messages-preview-others", preview.others.len())) }
                ul.rows.sm { @for (recipient, why) in &preview.others {
                    li.r2 { b { (recipient.name) } span.mut { (text.say(why)) } }
                } }
            }
        }
    }
}

/// What a message says, as a panel. `id` is that of its heading.
pub fn draw_words(id: &str, words: &Words) -> Markup {
    html! {
        section.panel aria-labelledby=(id) {
            h2 id=(id) { (words.subject) }
            @for block in &words.blocks { (part(block)) }
        }
    }
}

fn part(block: &Block) -> Markup {
    match block {
        Block::Words(words) => html! { p.mt3.pre { (words) } },
        Block::Lines { heading, lines, none } => html! {
            h3.mt4 { (heading) }
            @if lines.is_empty() { p.sm.mut { (none) } }
            ul.rows.sm { @for line in lines { li { (line.words) @if !line.detail.is_empty() { br; span.mut { (line.detail) } } } } }
        },
    }
}

fn names(recipients: &[Recipient]) -> Markup {
    let names: Vec<&str> = recipients.iter().map(|recipient| recipient.name.as_str()).collect();
    html! { @if !names.is_empty() { p.sm { (names.join(", ")) } } }
}
