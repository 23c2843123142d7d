//! The size of an XLS workbook's sheets, checked before they are laid out (rule F6): two cells can span a sheet of billions.
//! The file is a compound file ([MS-CFB]) with a stream of records ([MS-XLS]).

use crate::error::ImportError;

/// The most cell positions, filled or not, of a small workbook; plus one for each byte of a larger one.
const MOST_PLACES: u64 = 4_000_000;
/// The beginning of a sheet or another part of the workbook.
const BEGIN: u16 = 0x0809;
/// Records of cells; each begins with its row and column. Those of several cells name only the first here, and the last at
/// their end.
const CELLS: &[u16] = &[
    0x0006, 0x0203, 0x0204, 0x0205, 0x00D6, 0x00FD, 0x027E, 0x0201,
];
const SEVERAL: &[u16] = &[0x00BD, 0x00BE];

const LAST_SECTOR: u32 = 0xFFFF_FFFA;
/// The length of a directory entry, and the maximum length of a stream among the small ones.
const ENTRY: usize = 128;
const SMALL: u64 = 4096;
const SMALL_SECTOR: usize = 64;

/// # Errors
/// The sheets are too large, or the file is not such a workbook.
pub(super) fn check(bytes: &[u8]) -> Result<(), ImportError> {
    let stream = Compound::from_bytes(bytes)
        .and_then(|file| file.workbook())
        .ok_or(ImportError::DamagedWorkbook)?;
    let (mut places, mut rest) = (0_u64, &stream[..]);
    let mut sheet = Span::default();
    while let Some((&[a, b, c, d], after)) = rest.split_first_chunk() {
        let (record, length) = (u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d]));
        let Some((content, after)) = after.split_at_checked(usize::from(length)) else {
            break;
        };
        if record == BEGIN {
            places += std::mem::take(&mut sheet).places();
        } else if CELLS.contains(&record) || SEVERAL.contains(&record) {
            sheet.add(content, SEVERAL.contains(&record));
        }
        rest = after;
    }
    let most = MOST_PLACES + bytes.len() as u64;
    if places + sheet.places() > most {
        return Err(ImportError::TooManyCells {
            limit: usize::try_from(most).unwrap_or(usize::MAX),
        });
    }
    Ok(())
}

/// The rows and columns that a sheet's cells span.
#[derive(Default)]
struct Span {
    rows: Option<(u16, u16)>,
    columns: Option<(u16, u16)>,
}

impl Span {
    fn add(&mut self, content: &[u8], several: bool) {
        let at = |place: usize| {
            Some(u16::from_le_bytes([
                *content.get(place)?,
                *content.get(place + 1)?,
            ]))
        };
        let (Some(row), Some(column)) = (at(0), at(2)) else {
            return;
        };
        let last = content
            .len()
            .checked_sub(2)
            .filter(|_| several)
            .and_then(at);
        let widen = |span: Option<(u16, u16)>, place: u16| {
            let (first, last) = span.unwrap_or((place, place));
            Some((first.min(place), last.max(place)))
        };
        self.rows = widen(self.rows, row);
        self.columns = widen(widen(self.columns, column), last.unwrap_or(column));
    }

    fn places(&self) -> u64 {
        let length =
            |span: Option<(u16, u16)>| span.map_or(0, |(first, last)| u64::from(last - first) + 1);
        length(self.rows) * length(self.columns)
    }
}

/// A compound file: a small file system of sectors.
struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    /// The sector that follows each.
    chain: Vec<u32>,
}

impl<'b> Compound<'b> {
    fn from_bytes(bytes: &'b [u8]) -> Option<Self> {
        let shift = u16_at(bytes, 30)?;
        let sector = 1_usize
            .checked_shl(u32::from(shift))
            .filter(|size| matches!(size, 512 | 4096))?;
        let mut file = Self {
            bytes,
            sector,
            chain: Vec::new(),
        };
        // The header names the first tables, separate sectors the others.
        let mut tables: Vec<u32> = (0..109)
            .filter_map(|index| u32_at(bytes, 76 + index * 4))
            .collect();
        let mut more = u32_at(bytes, 68)?;
        let mut left = bytes.len() / sector;
        while more < LAST_SECTOR && left > 0 {
            let content = file.sector(more)?;
            let entries = sector / 4 - 1;
            tables.extend((0..entries).filter_map(|index| u32_at(content, index * 4)));
            more = u32_at(content, entries * 4)?;
            left -= 1;
        }
        for table in tables.into_iter().filter(|table| *table < LAST_SECTOR) {
            let content = file.sector(table)?;
            file.chain
                .extend(content.chunks_exact(4).filter_map(|entry| u32_at(entry, 0)));
        }
        Some(file)
    }

    /// Returns a sector's bytes; the file's last may be short.
    fn sector(&self, number: u32) -> Option<&'b [u8]> {
        let begin = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = begin.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(begin..end)
    }

    fn stream(&self, first: u32) -> Option<Vec<u8>> {
        let (mut stream, mut next) = (Vec::new(), first);
        while next < LAST_SECTOR {
            if stream.len() > self.bytes.len() {
                return None;
            }
            stream.extend_from_slice(self.sector(next)?);
            next = *self.chain.get(next as usize)?;
        }
        Some(stream)
    }

    fn workbook(&self) -> Option<Vec<u8>> {
        let directory = self.stream(u32_at(self.bytes, 48)?)?;
        let entries: Vec<&[u8]> = directory.chunks_exact(ENTRY).collect();
        let named = |name: &str| {
            let wanted: Vec<u8> = name
                .encode_utf16()
                .chain([0])
                .flat_map(u16::to_le_bytes)
                .collect();
            entries.iter().find(|entry| {
                entry.starts_with(&wanted) && u16_at(entry, 64) == u16::try_from(wanted.len()).ok()
            })
        };
        let entry = named("Workbook").or_else(|| named("Book"))?;
        let (first, size) = (u32_at(entry, 116)?, u64::from(u32_at(entry, 120)?));
        let mut stream = if size < SMALL {
            self.small(&entries, first)?
        } else {
            self.stream(first)?
        };
        stream.truncate(usize::try_from(size).ok()?);
        Some(stream)
    }

    /// Returns a stream among the small ones, which are together in the root's own stream.
    fn small(&self, entries: &[&[u8]], first: u32) -> Option<Vec<u8>> {
        let holder = self.stream(u32_at(entries.first()?, 116)?)?;
        let chain = self.stream(u32_at(self.bytes, 60)?)?;
        let (mut stream, mut next) = (Vec::new(), first);
        while next < LAST_SECTOR {
            if stream.len() > holder.len() {
                return None;
            }
            let begin = (next as usize).checked_mul(SMALL_SECTOR)?;
            stream.extend_from_slice(holder.get(begin..(begin + SMALL_SECTOR).min(holder.len()))?);
            next = u32_at(&chain, (next as usize).checked_mul(4)?)?;
        }
        Some(stream)
    }
}

fn u16_at(bytes: &[u8], place: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(place..)?.first_chunk()?))
}

fn u32_at(bytes: &[u8], place: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(place..)?.first_chunk()?))
}
