//! The words of the questions: short name, question, why it matters and ideas, stage by stage.

use kit_text::Source;
use kit_web::Feature;

/// One for each stage, because all questions together are more than one file should hold.
pub fn features() -> Vec<Feature> {
    let stages = [
        ("guide-form", include_str!("form/text.en.ftl"), include_str!("form/text.es.ftl")),
        ("guide-aim", include_str!("aim/text.en.ftl"), include_str!("aim/text.es.ftl")),
        (
            "guide-organize",
            include_str!("organize/text.en.ftl"),
            include_str!("organize/text.es.ftl"),
        ),
        ("guide-renew", include_str!("renew/text.en.ftl"), include_str!("renew/text.es.ftl")),
    ];
    let feature = |(feature, english, spanish)| Feature {
        texts: Some(Source { feature, english, spanish }),
        ..Feature::new(feature)
    };
    stages.into_iter().map(feature).collect()
}
