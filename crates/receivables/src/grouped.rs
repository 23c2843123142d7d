//! Long numbers as people read them.

/// Returns letters and digits in groups of this many.
pub fn grouped(text: &str, size: usize) -> String {
    let signs: Vec<char> = text.chars().filter(|sign| sign.is_alphanumeric()).collect();
    let groups: Vec<String> = signs
        .chunks(size)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}
