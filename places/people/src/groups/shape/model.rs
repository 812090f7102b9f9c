use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

kit_store::id!(
    /// The answers about our structure.
    StructureAnswersId
);

kit_store::words! {
    /// How far the coalition is.
    pub enum Stage {
        Beginning => "beginning",
        Planning => "planning",
        Acting => "acting",
        Settled => "settled",
    }
}

kit_store::words! {
    /// How many ties there were among the members before.
    pub enum Ties {
        Few => "few",
        Some => "some",
        Many => "many",
    }
}

kit_store::words! {
    /// How much they did together before.
    pub enum JointWork {
        None => "none",
        Some => "some",
        Much => "much",
    }
}

kit_store::words! {
    /// How keen they are.
    pub enum Motivation {
        Low => "low",
        Mixed => "mixed",
        High => "high",
    }
}

kit_store::words! {
    /// How many things they want to do.
    pub enum Tasks {
        One => "one",
        Few => "few",
        Many => "many",
    }
}

kit_store::words! {
    /// How many they are: under 10, 10 to 30, more.
    pub enum Size {
        Small => "small",
        Middle => "middle",
        Large => "large",
    }
}

kit_store::words! {
    /// How much the leaders have led before.
    pub enum Experience {
        New => "new",
        Some => "some",
        Seasoned => "seasoned",
    }
}

kit_store::words! {
    /// How soon something must be done.
    pub enum Urgency {
        None => "none",
        ThisYear => "this_year",
        Now => "now",
    }
}

kit_store::row! {
    /// What the coalition answered to the eight questions about its structure; a coalition has one such record. The
    /// questions: Community Tool Box, University of Kansas, toolkit "Creating and Maintaining Coalitions and
    /// Partnerships".
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct StructureAnswers {
        pub id: StructureAnswersId,
        pub stage: Option<Stage>,
        pub ties: Option<Ties>,
        pub joint_work: Option<JointWork>,
        pub motivation: Option<Motivation>,
        pub tasks: Option<Tasks>,
        pub size: Option<Size>,
        pub experience: Option<Experience>,
        pub urgency: Option<Urgency>,
        pub version: i64,
    }
}

/// The eight questions, by the names of their fields, and the words one can answer.
pub const QUESTIONS: [(&str, &[&str]); 8] = [
    ("stage", &["beginning", "planning", "acting", "settled"]),
    ("ties", &["few", "some", "many"]),
    ("joint_work", &["none", "some", "much"]),
    ("motivation", &["low", "mixed", "high"]),
    ("tasks", &["one", "few", "many"]),
    ("size", &["small", "middle", "large"]),
    ("experience", &["new", "some", "seasoned"]),
    ("urgency", &["none", "this_year", "now"]),
];

impl StructureAnswers {
    /// Nothing answered yet.
    pub fn blank(id: StructureAnswersId) -> Self {
        Self {
            id,
            stage: None,
            ties: None,
            joint_work: None,
            motivation: None,
            tasks: None,
            size: None,
            experience: None,
            urgency: None,
            version: 1,
        }
    }

    /// The word answered to a question.
    pub fn answer(&self, question: &str) -> Option<&'static str> {
        match question {
            "stage" => self.stage.map(Stage::word),
            "ties" => self.ties.map(Ties::word),
            "joint_work" => self.joint_work.map(JointWork::word),
            "motivation" => self.motivation.map(Motivation::word),
            "tasks" => self.tasks.map(Tasks::word),
            "size" => self.size.map(Size::word),
            "experience" => self.experience.map(Experience::word),
            "urgency" => self.urgency.map(Urgency::word),
            _ => None,
        }
    }

    pub fn answered(&self) -> usize {
        QUESTIONS.iter().filter(|(question, _)| self.answer(question).is_some()).count()
    }
}

/// Reads a form. A question may stay open.
///
/// # Errors
/// Words that are no answers.
pub fn from_form(before: &StructureAnswers, typed: &Typed) -> Result<StructureAnswers, Mistakes> {
    let mut mistakes = Mistakes::none();
    for (question, words) in QUESTIONS {
        let word = typed.get(question);
        if !word.is_empty() && !words.contains(&word) {
            mistakes.add(question, "structure-answer-unknown");
        }
    }
    let word = |question: &'static str| typed.get(question);
    let answers = StructureAnswers {
        id: before.id,
        stage: Stage::from_word(word("stage")),
        ties: Ties::from_word(word("ties")),
        joint_work: JointWork::from_word(word("joint_work")),
        motivation: Motivation::from_word(word("motivation")),
        tasks: Tasks::from_word(word("tasks")),
        size: Size::from_word(word("size")),
        experience: Experience::from_word(word("experience")),
        urgency: Urgency::from_word(word("urgency")),
        version: before.version,
    };
    mistakes.or(answers)
}

/// The form filled with what is stored.
pub fn to_form(answers: &StructureAnswers) -> Typed {
    let mut typed =
        Typed::from_pairs([("id", answers.id.to_string()), ("version", answers.version.to_string())]);
    for (question, _) in QUESTIONS {
        typed.set(question, answers.answer(question).unwrap_or_default());
    }
    typed
}
