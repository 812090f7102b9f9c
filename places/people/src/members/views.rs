//! What the pages of members draw.

use kit_store::{Day, Record};
use kit_text::Language;
use kit_web::form::{Choice, words};
use kit_web::parts::{self, Face};
use kit_web::{Ctx, Fields, GlanceColumn, Mistakes, Typed};
use maud::{Markup, html};

use super::model::{self, Editing, Person, Tie};
use super::store::Listed;
use crate::contact::{AccessNeed, ContactBy, MemberClass, reach};
use crate::organizations::OrganizationId;
use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS};
use crate::sectors::{self, Scheme};

/// The form that adds or changes a person.
pub struct PersonForm<'a> {
    pub ctx: &'a Ctx,
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
    pub organizations: &'a [(OrganizationId, String)],
    pub scheme: &'a Scheme,
    pub editing: Editing,
    pub action: String,
    pub save_label: &'static str,
    pub cancel: String,
}

impl PersonForm<'_> {
    pub fn draw(&self) -> Markup {
        let text = &self.ctx.text;
        let fields = Fields::new(text, self.typed, self.mistakes);
        html! {
            form id="details" method="post" action=(self.action) novalidate {
                (fields.hidden("id")) (fields.hidden("version"))
                (self.who(&fields))
                (self.reaching(&fields))
                @if self.editing == Editing::AsOfficer { (self.membership(&fields)) }
                // A name and a way to reach somebody are enough for most; the rest folds away until it is needed.
                details.more open[!self.mistakes.is_empty() || self.editing == Editing::Oneself] {
                    summary { (text.say("members-form-more")) }
                    (self.needs(&fields))
                    (self.tie(&fields))
                }
                p.acts.mt5 { button.btn { (text.say(self.save_label)) } a.btn.alt href=(self.cancel) { (text.say("form-cancel")) } }
            }
        }
    }

    fn who(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        html! {
            section.panel { h2 { (text.say("members-form-who")) }
                (fields.line("given_name", "members-given-name").autocomplete("given-name"))
                (fields.line("family_name", "members-family-name").hint(text.say("members-family-name-hint")).autocomplete("family-name").optional(text))
                (fields.line("title", "members-title").hint(text.say("members-title-hint")).optional(text))
                @if self.editing == Editing::AsOfficer {
                    (fields.menu("organization_id", "members-organization", self.organization_choices()))
                }
                (fields.line("job", "members-job").optional(text))
            }
        }
    }

    fn organization_choices(&self) -> Vec<Choice> {
        let none = (String::new(), self.ctx.say("members-speaks-for-self"));
        let known = self.organizations.iter().map(|(id, name)| (id.to_string(), name.clone()));
        std::iter::once(none).chain(known).collect()
    }

    fn reaching(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        html! {
            section.panel.mt5 { h2 { (text.say("members-form-reach")) }
                (fields.one_of("contact", "members-contact", words(text, "contact-by", ContactBy::ALL.iter().map(|way| way.word()))))
                (fields.email("email", "members-email").optional(text))
                (fields.telephone("phone", "members-phone").optional(text))
            }
        }
    }

    fn needs(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        let needs = words(text, "access-need", AccessNeed::ALL.iter().map(|need| need.word()));
        html! {
            section.panel.mt4 { h2 { (text.say("members-form-needs")) }
                (fields.line("languages", "members-languages").hint(text.say("members-languages-hint")).optional(text))
                (fields.any_of("access_needs", "members-access-needs", needs))
                (fields.line("address", "members-address").autocomplete("street-address").optional(text))
                (fields.line("city", "members-city").autocomplete("address-level2").optional(text))
                (fields.line("state", "members-state").autocomplete("address-level1").optional(text))
                (fields.line("postcode", "members-postcode").autocomplete("postal-code").optional(text))
            }
        }
    }

    fn membership(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        let scheme = self.scheme;
        let none = (String::new(), text.say("members-no-sector"));
        let choices = scheme
            .sectors
            .iter()
            .map(|sector| (sector.key.clone(), sector.name(text.language()).to_owned()));
        let evidence: Vec<Choice> = scheme
            .sectors
            .iter()
            .flat_map(|sector| &sector.rules)
            .filter(|rule| !matches!(rule.rule, sectors::Rule::AgeAtMost { .. }))
            .map(|rule| (rule.rule.word().to_owned(), rule.question(text.language()).to_owned()))
            .collect();
        html! {
            section.panel.mt5 { h2 { (text.say("members-form-part")) }
                (fields.menu("sector", "members-sector", std::iter::once(none).chain(choices).collect()))
                (fields.one_of("class", "members-class", words(text, "member-class", MemberClass::ALL.iter().map(|class| class.word()))))
                (fields.line("part", "members-part").hint(text.say("members-part-hint")).optional(text))
                (fields.line("gains", "members-gains").hint(text.say("members-gains-hint")).optional(text))
                (fields.date("joined_on", "members-joined").optional(text))
                @if !evidence.is_empty() {
                    details {
                        summary { (text.say("members-evidence-summary")) }
                        (fields.line("age_stated", "members-age").hint(text.say("members-age-hint")).optional(text))
                        (fields.any_of("evidence", "members-evidence", evidence))
                    }
                }
                details {
                    summary { (text.say("members-notes-summary")) }
                    (fields.line("try_this", "members-try-this").hint(text.say("members-try-this-hint")).optional(text))
                    (fields.lines("notes", "members-notes").hint(text.say("members-notes-hint")).optional(text))
                }
            }
        }
    }

    fn tie(&self, fields: &Fields) -> Markup {
        let text = &self.ctx.text;
        let none = (String::new(), text.say("members-tie-none"));
        let ties = words(text, "tie", Tie::ALL.iter().map(|tie| tie.word()));
        html! {
            section.panel.mt5 { h2 { (text.say("members-form-tie")) }
                p.hint { (text.say("members-tie-private")) }
                (fields.one_of("tie", "members-tie", std::iter::once(none).chain(ties).collect()))
                @if self.editing == Editing::AsOfficer { (fields.tick("tie_told", "members-tie-told")) }
            }
        }
    }
}

/// The table of a list of people.
pub fn people_table(
    ctx: &Ctx,
    scheme: &Scheme,
    people: &[Listed],
    glances: &[GlanceColumn],
    caption: &str,
) -> Markup {
    let text = &ctx.text;
    let today = ctx.today();
    let with_contacts = ctx.holds(&SEE_CONTACTS);
    let [sector, part, reached, seen] = [
        "members-column-sector",
        "members-column-part",
        "members-column-reach",
        "members-column-seen",
    ]
    .map(|key| text.say(key));
    let row = PersonRow {
        ctx,
        today,
        for_self: text.say("members-for-self"),
        quiet: text.say("members-quiet-word"),
    };
    html! {
        table.stack.ros role="table" {
            caption.vh { (caption) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (text.say("members-column-person")) }
                th role="columnheader" scope="col" { (sector) }
                th role="columnheader" scope="col" { (part) }
                @if with_contacts { th role="columnheader" scope="col" { (reached) } }
                (GlanceColumn::heads(glances))
                th role="columnheader" scope="col" { (seen) }
            } }
            tbody role="rowgroup" {
                @for person in people {
                    tr role="row" {
                        th role="rowheader" scope="row" { (row.who(person)) }
                        td role="cell" data-l=(sector) {
                            (person.sector.as_deref().map_or("", |key| scheme.sector_name(key, text.language())))
                        }
                        td role="cell" data-l=(part) { (person.part) }
                        @if with_contacts {
                            td role="cell" data-l=(reached) { (reach(person.email.as_deref(), person.phone.as_deref())) }
                        }
                        (GlanceColumn::cells(glances, person.id.0))
                        td.nw role="cell" data-l=(seen) {
                            @if let Some(day) = person.last_seen_on { (text.date(day, today)) }
                        }
                    }
                }
            }
        }
        (GlanceColumn::notes(glances))
    }
}

/// What every row of the table needs, worded once.
struct PersonRow<'a> {
    ctx: &'a Ctx,
    today: Day,
    for_self: String,
    quiet: String,
}

impl PersonRow<'_> {
    fn who(&self, person: &Listed) -> Markup {
        let from = model::counted_from(person.last_seen_on, person.joined_on, person.added_on);
        let quiet = model::is_quiet(from, self.today, self.ctx.coalition().quiet_after_days);
        let face = if quiet { Face::Quiet } else { Face::Plain };
        let name =
            kit_text::full_name(&person.title, &kit_text::full_name(&person.given_name, &person.family_name));
        html! {
            span.who {
                (parts::face(face, &kit_text::initials(&person.given_name, &person.family_name)))
                span {
                    a.t href={ "/" (self.ctx.coalition().slug) "/people/" (person.id) } { (name) }
                    @if quiet { span.vh { ", " (self.quiet) } }
                    br; span.mut.regular { (person.organization.as_deref().unwrap_or(&self.for_self)) }
                }
            }
        }
    }
}

/// The facts on a person's page that this visitor may see.
pub fn facts(ctx: &Ctx, scheme: &Scheme, person: &Person) -> Markup {
    let text = &ctx.text;
    let own = super::actions::editing(ctx, person) == Some(Editing::Oneself);
    let with_contacts = ctx.holds(&SEE_CONTACTS) || own;
    let needs = words(text, "access-need", person.access_needs.iter());
    html! {
        dl.sl {
            @if let Some(sector) = &person.sector { (parts::fact(&text.say("members-sector"), html! { (scheme.sector_name(sector, text.language())) })) }
            @if !person.part.is_empty() { (parts::fact(&text.say("members-part"), html! { (person.part) })) }
            @if let Some(gains) = person.gains.as_ref().filter(|_| with_contacts) { (parts::fact(&text.say("members-gains"), html! { (gains) })) }
            (parts::fact(&text.say("members-class"), html! { (text.say(&format!("member-class-{}", person.class.word()))) }))
            @if with_contacts {
                (parts::fact(&text.say("members-contact"), html! { (text.say(&format!("contact-by-{}", person.contact.word()))) }))
                @if person.email.is_some() || person.phone.is_some() {
                    (parts::fact(&text.say("members-column-reach"), reach(person.email.as_deref(), person.phone.as_deref())))
                }
                @if !person.city.is_empty() || !person.address.is_empty() {
                    (parts::fact(&text.say("members-address"), html! { (person.address) @if !person.address.is_empty() { br; } (person.city) " " (person.state) " " (person.postcode) }))
                }
                @if !needs.is_empty() {
                    (parts::fact(&text.say("members-access-needs"), html! { (needs.iter().map(|need| need.1.clone()).collect::<Vec<_>>().join(", ")) }))
                }
            }
            @if !person.languages.is_empty() { (parts::fact(&text.say("members-languages"), html! { (person.languages.iter().map(Language::called).collect::<Vec<_>>().join(", ")) })) }
            @if let Some(day) = person.last_seen_on { (parts::fact(&text.say("members-column-seen"), html! { (text.ago(day, ctx.today())) })) }
            @if own && person.tie_told && let Some(tie) = person.tie {
                (parts::fact(&text.say("members-tie"), html! { (text.say(&format!("tie-{}", tie.word().replace('_', "-")))) " " span.mut.xs { (text.say("members-only-you")) } }))
            }
            @if ctx.holds(&EDIT_PEOPLE) && !person.notes.is_empty() {
                (parts::fact(&text.say("members-notes"), html! { span.pre { (person.notes) } }))
            }
        }
        p.src { a href=(ctx.path(&format!("/history/{}/{}", Person::KIND, person.id))) { (text.say("members-history")) }
            @if ctx.holds(&SEE_CONTACTS) { " · " a href=(ctx.path(&format!("/people/{}/card.vcf", person.id))) { (text.say("members-card")) } } }
    }
}
