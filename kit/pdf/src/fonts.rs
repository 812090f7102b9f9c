use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The fonts, the one for plain text first. Where a letter is missing in one, the next is asked.
const FILES: &[&[u8]] = &[
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSerif-Bold.ttf"),
    include_bytes!("../fonts/DejaVuSans.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArmenian-Regular.ttf"),
    include_bytes!("../fonts/NotoSansBengali-Regular.ttf"),
    include_bytes!("../fonts/NotoSansDevanagari-Regular.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansGeorgian-Regular.ttf"),
    include_bytes!("../fonts/NotoSansGurmukhi-Regular.ttf"),
    include_bytes!("../fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../fonts/NotoSansKhmer-Regular.ttf"),
    include_bytes!("../fonts/NotoSansLao-Regular.ttf"),
    include_bytes!("../fonts/NotoSansMyanmar-Regular.ttf"),
    include_bytes!("../fonts/NotoSansThai-Regular.ttf"),
    include_bytes!("../fonts/DroidSansFallback.ttf"),
];

/// The fonts that are part of the program.
pub struct Fonts {
    pub all: Vec<Font>,
    pub book: LazyHash<FontBook>,
    /// The families for plain text in the order in which they are asked for a letter.
    pub families: Vec<String>,
}

impl Fonts {
    pub fn embedded() -> Self {
        let all: Vec<Font> = FILES.iter().filter_map(|file| Font::new(Bytes::new(*file), 0)).collect();
        let book = LazyHash::new(FontBook::from_fonts(&all));
        let mut families: Vec<String> = Vec::new();
        for family in all.iter().map(|font| font.info().family.as_str()) {
            if family != "Noto Serif" && !families.iter().any(|known| known == family) {
                families.push(family.to_owned());
            }
        }
        Self { all, book, families }
    }

    /// Whether one of the fonts can draw the letter.
    pub fn have(&self, letter: char) -> bool {
        self.all.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
    }
}
