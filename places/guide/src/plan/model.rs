use kit_store::Day;
use kit_web::Typed;
use uuid::Uuid;

kit_store::words! {
    /// For whom a plan is, those who may read most first.
    pub enum Audience {
        Members => "members",
        Funder => "funder",
        Public => "public",
    }
}

kit_store::words! {
    /// A part of the plan, in the order of the document (Community Tool Box, University of Kansas, toolkit 1).
    pub enum Part {
        WhoWeAre => "who_we_are",
        Why => "why",
        Vision => "vision",
        Results => "results",
        Evidence => "evidence",
        Assets => "assets",
        Barriers => "barriers",
        Money => "money",
        Structure => "structure",
        People => "people",
        Renewal => "renewal",
        ActionPlan => "action_plan",
    }
}

impl Part {
    /// The key of its heading.
    pub fn title(self) -> String {
        format!("plan-part-{}", self.word().replace('_', "-"))
    }
}

/// Which plan is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub audience: Audience,
    /// In the order of the document; never empty.
    pub parts: Vec<Part>,
    /// Changes after this day are marked.
    pub since: Option<Day>,
    /// Changes after this frozen copy are marked; it goes before the day.
    pub copy: Option<Uuid>,
}

impl Asked {
    /// Reads the address of a plan. Nothing chosen means everything; words nobody knows are passed over.
    pub fn read(typed: &Typed) -> Self {
        let chosen = |part: &&Part| typed.all("part").any(|word| word == part.word());
        let mut parts: Vec<Part> = Part::ALL.iter().filter(chosen).copied().collect();
        if parts.is_empty() {
            parts = Part::ALL.to_vec();
        }
        Self {
            audience: Audience::from_word(typed.get("audience")).unwrap_or(Audience::Members),
            parts,
            since: typed.get("since").parse().ok(),
            copy: typed.get("copy").parse().ok(),
        }
    }

    /// The same plan in an address.
    pub fn query(&self) -> String {
        let mut query = format!("audience={}", self.audience.word());
        if self.parts.len() < Part::ALL.len() {
            self.parts.iter().for_each(|part| query.push_str(&format!("&part={}", part.word())));
        }
        if let Some(since) = self.since {
            query.push_str(&format!("&since={since}"));
        }
        if let Some(copy) = self.copy {
            query.push_str(&format!("&copy={copy}"));
        }
        query
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nonsense_in_the_address_gives_the_whole_plan_of_the_members() {
        let typed =
            Typed::from_pairs([("audience", "everybody'; --"), ("part", "\u{0}"), ("since", "9999-99-99")]);
        let asked = Asked::read(&typed);
        assert_eq!((asked.audience, asked.since), (Audience::Members, None));
        assert_eq!(asked.parts, Part::ALL);
    }

    #[test]
    fn what_was_chosen_is_in_the_order_of_the_document_and_survives_the_address() {
        let typed = Typed::from_pairs([
            ("audience", "public"),
            ("part", "vision"),
            ("part", "why"),
            ("part", "why"),
            ("since", "2026-01-31"),
        ]);
        let asked = Asked::read(&typed);
        assert_eq!(asked.parts, [Part::Why, Part::Vision]);
        assert_eq!(asked.query(), "audience=public&part=why&part=vision&since=2026-01-31");
        assert_eq!(Asked::read(&Typed::parse(asked.query().as_bytes())), asked);
    }
}
