//! Which stated interests touch a proposal: once a year, and for a single proposal, people say what they stand to gain.

use people::agreements::interests::{InterestStatement, InterestStatementId};
use people::members::PersonId;
use people::seats::SeatId;

use crate::proposals::ProposalId;
use crate::voices::Voice;

/// An interest somebody stated who speaks for a voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    pub voice: SeatId,
    pub voice_name: String,
    /// Who stated it.
    pub speaker: String,
    pub words: String,
    pub statement: InterestStatementId,
    /// Whether it was stated about this very proposal by whoever sits there. Everything else is for people to judge.
    pub is_certain: bool,
}

/// For each voice the interest that weighs most, in the order of the voices. Of several statements of one person about the
/// same thing the newest counts, and one about this proposal counts before the yearly one: whoever stated that they have
/// no interest in it has none. `statements` come with the newest first.
pub fn stated(voices: &[Voice], statements: &[InterestStatement], proposal: ProposalId) -> Vec<Stated> {
    voices
        .iter()
        .filter_map(|voice| {
            let speakers = [(&voice.representative, true), (&voice.alternate, false)];
            let found = speakers.into_iter().filter_map(|(speaker, sits)| {
                let speaker = speaker.as_ref()?;
                let statement = counting(statements, speaker.id, proposal)?;
                Some(Stated {
                    voice: voice.id,
                    voice_name: voice.name.clone(),
                    speaker: speaker.name.clone(),
                    words: statement.words.clone(),
                    statement: statement.id,
                    is_certain: sits && statement.proposal_id.is_some(),
                })
            });
            let found: Vec<Stated> = found.collect();
            found.iter().find(|one| one.is_certain).or(found.first()).cloned()
        })
        .collect()
}

/// The statement of one person that counts for a proposal, if it states an interest.
fn counting(
    statements: &[InterestStatement],
    person: PersonId,
    proposal: ProposalId,
) -> Option<&InterestStatement> {
    let about = |id| statements.iter().find(|one| one.person_id == person && one.proposal_id == id);
    about(Some(proposal.0)).or_else(|| about(None)).filter(|one| one.has_interest)
}
