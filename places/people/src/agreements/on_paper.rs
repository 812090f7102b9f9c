//! An agreement to print: its words, who signed them, and lines for those who have not yet.

use axum::extract::Path;
use kit_paper::{Column, Document, Fact, Level, Look, Run, SignatureLine, Table};
use kit_store::Record;
use kit_web::{Answer, Ctx, Problem};
use uuid::Uuid;

use super::documents::Agreement;
use super::documents::form::section_key;
use super::documents::model::SECTIONS;
use super::signatures::model::{hash_of, text_of};
use super::signatures::{Signature, SignedText, Signing, store};
use crate::organizations::{self, OrganizationId};

type Names = [(OrganizationId, String)];

pub(super) async fn print(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let agreement = Agreement::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let names = organizations::store::names(&ctx.scope()).await?;
    let signatures = store::below(&ctx.scope(), agreement.id).await?;
    let hash = hash_of(&agreement, &names).unwrap_or_default();
    let mut document = ctx.document(&agreement.title);
    words(&ctx, &text_of(&agreement, &names), &mut document);
    document.heading(Level::Section, ctx.say("agreements-signatures"));
    let (now, earlier): (Vec<_>, Vec<_>) = signatures.iter().partition(|one| one.text_hash == hash);
    signed(&ctx, &names, &now, &mut document);
    document.signatures(open_lines(&ctx, &agreement, &names, &now));
    if !earlier.is_empty() {
        document.heading(Level::Part, ctx.say("agreements-signed-before"));
        signed(&ctx, &names, &earlier, &mut document);
    }
    let fingerprint = [Run::quiet(format!("{}: ", ctx.say("agreements-fingerprint"))), Run::code(&hash)];
    document.runs(Look::Quiet, fingerprint.into());
    ctx.print("agreement", document).await
}

fn words(ctx: &Ctx, text: &SignedText, document: &mut Document) {
    let kind = format!("agreement-kind-{}", text.kind.word().replace('_', "-"));
    document.remark(ctx.say(&kind));
    let mut facts = vec![Fact::new(ctx.say("agreements-party-ids"), text.parties.join(", "))];
    for (key, day) in [
        ("agreements-starts-on", text.starts_on),
        ("agreements-ends-on", text.ends_on),
        ("agreements-review-on", text.review_on),
    ] {
        facts.extend(day.map(|day| Fact::new(ctx.say(key), ctx.text.long_date(day))));
    }
    document.facts(facts);
    for (name, words) in SECTIONS.iter().zip(&text.sections).filter(|(_, words)| !words.is_empty()) {
        document.heading(Level::Section, ctx.say(&section_key(name))).written(words);
    }
}

fn party(names: &Names, id: Option<OrganizationId>) -> &str {
    names.iter().find(|(known, _)| Some(*known) == id).map_or("", |(_, name)| name.as_str())
}

fn signed(ctx: &Ctx, names: &Names, signatures: &[&Signature], document: &mut Document) {
    if signatures.is_empty() {
        return;
    }
    let columns = [
        "agreements-sign-for",
        "agreements-name",
        "agreements-column-signed",
        "agreements-column-how",
    ];
    let mut table = Table::new(columns.iter().map(|key| Column::words(ctx.say(key))).collect());
    let zone = ctx.coalition().zone();
    for one in signatures {
        let how = match one.how {
            Signing::OnScreen => "agreements-on-screen",
            Signing::Paper => "agreements-on-paper",
        };
        let day = ctx.text.long_date(one.signed_at.day_in(&zone));
        table.row([party(names, one.organization_id), &one.name, &day, &ctx.say(how)]);
    }
    document.table(table);
}

/// A line for each party that has not signed the words as they are now.
fn open_lines(ctx: &Ctx, agreement: &Agreement, names: &Names, now: &[&Signature]) -> Vec<SignatureLine> {
    let parties = agreement.party_ids.iter().map(|id| id.parse::<OrganizationId>().ok());
    let is_open = |id: &Option<OrganizationId>| !now.iter().any(|one| one.organization_id == *id);
    let line = |id: Option<OrganizationId>| SignatureLine {
        who: ctx.text.with("agreements-line-for", [("party", party(names, id).into())]),
        fields: ["agreements-line-signature", "agreements-line-name", "agreements-line-day"]
            .map(|key| ctx.say(key))
            .into(),
    };
    parties.filter(is_open).map(line).collect()
}
