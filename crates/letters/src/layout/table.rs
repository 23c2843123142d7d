//! Tables that span pages: heads repeat, rows stay whole, totals are never alone (rule D3).

use super::sheet::{Sheet, Side};
use super::styles::{CELL, HEAD};
use crate::page::{Color, Role};
use crate::text::{Line, Style, Typesetter, Weight};

/// The alignment of a column's cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
}

#[derive(Debug, Clone)]
pub(crate) struct TableColumn {
    pub head: String,
    pub align: Align,
    /// The column's share of the remaining room, relative to the others.
    pub weight: f32,
}

impl TableColumn {
    pub fn new(head: impl Into<String>, align: Align, weight: f32) -> Self {
        Self {
            head: head.into(),
            align,
            weight,
        }
    }
}

/// The relation of a row to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableRowKind {
    Normal,
    /// Heads the rows below it and stays with the first of them.
    Group,
    /// Adds up the rows above it and stays with the last of them.
    Total,
    /// Added between totals; its label extends over the empty cells beside it.
    Extra,
}

#[derive(Debug, Clone)]
pub(crate) struct TableRow {
    pub cells: Vec<String>,
    pub kind: TableRowKind,
}

impl TableRow {
    /// Returns a row with a label in its first cell and an amount in its last.
    pub fn spanning(
        kind: TableRowKind,
        columns: usize,
        label: impl Into<String>,
        amount: String,
    ) -> Self {
        let mut cells = vec![String::new(); columns];
        cells[0] = label.into();
        cells[columns - 1] = amount;
        Self { cells, kind }
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub columns: Vec<TableColumn>,
    pub rows: Vec<TableRow>,
}

/// Between columns.
pub(crate) const GAP: f32 = 12.0;
const PAD: f32 = 3.0;

struct Measured {
    cells: Vec<Vec<Line>>,
    height: f32,
}

/// Left edge and width of each column.
type Grid = Vec<(f32, f32)>;

impl Table {
    /// Returns the table's height on one endless page, and how much of it must be on its first.
    pub fn height(&self, sheet: &mut Sheet) -> (f32, f32) {
        let (_, head, rows) = self.measured(sheet);
        let sum = |rows: &[Measured]| rows.iter().map(|row| row.height).sum::<f32>();
        let first = sum(&rows[..self.block_end(0)]);
        (head.height + sum(&rows), head.height + first)
    }

    fn measured(&self, sheet: &mut Sheet) -> (Grid, Measured, Vec<Measured>) {
        let grid = self.grid(sheet);
        let head = self.measure_head(sheet, &grid);
        let rows = self
            .rows
            .iter()
            .map(|row| self.measure(sheet, row, &grid))
            .collect();
        (grid, head, rows)
    }

    pub fn draw(&self, sheet: &mut Sheet) {
        let number = sheet.next_table();
        let (grid, head, rows) = self.measured(sheet);
        let first_block = self.block_end(0);
        let first: f32 = rows[..first_block].iter().map(|row| row.height).sum();
        sheet.keep(head.height + first);
        self.draw_head(sheet, &head, &grid, number);
        let mut at = 0;
        while at < rows.len() {
            let end = self.block_end(at);
            let height: f32 = rows[at..end].iter().map(|row| row.height).sum();
            let empty_page = sheet.frame.bottom - sheet.frame.top - head.height;
            let whole = height <= empty_page;
            if whole && !sheet.fits(height) {
                sheet.turn();
                self.draw_head(sheet, &head, &grid, number);
            }
            for (index, row) in rows.iter().enumerate().take(end).skip(at) {
                if !whole && !sheet.fits(row.height) {
                    sheet.turn();
                    self.draw_head(sheet, &head, &grid, number);
                }
                self.draw_row(sheet, index, row, &grid, number);
            }
            at = end;
        }
    }

    /// Returns the end of the rows from `start` that must not be separated.
    fn block_end(&self, start: usize) -> usize {
        let mut end = (start + 1).min(self.rows.len());
        while end < self.rows.len()
            && (self.rows[end].kind == TableRowKind::Total
                || self.rows[end - 1].kind == TableRowKind::Group)
        {
            end += 1;
        }
        end
    }

    /// Returns the columns' natural width without gaps, for their cells and heads.
    pub fn natural_width(&self, setter: &mut Typesetter) -> f32 {
        (0..self.columns.len())
            .map(|column| self.natural(setter, column).0)
            .sum()
    }

    /// Returns the widest cell, and the longest word of the head, below which a column becomes unreadable.
    fn natural(&self, setter: &mut Typesetter, column: usize) -> (f32, f32) {
        let mut widest = 0.0_f32;
        for row in self
            .rows
            .iter()
            .filter(|row| row.kind != TableRowKind::Group)
        {
            let cell = row.cells.get(column).map_or("", String::as_str);
            let spills = row.kind != TableRowKind::Normal && spill(&row.cells, column) > 1;
            if !cell.is_empty() && !spills {
                widest = widest.max(setter.line(cell, style(row.kind)).width);
            }
        }
        let longest_word = self.columns[column]
            .head
            .split(' ')
            .map(|word| setter.line(word, HEAD).width)
            .fold(0.0, f32::max);
        (widest.max(longest_word), longest_word)
    }

    fn grid(&self, sheet: &mut Sheet) -> Grid {
        let full = sheet.frame.width - GAP * (self.columns.len().saturating_sub(1)) as f32;
        let (mut widths, least): (Vec<f32>, Vec<f32>) = (0..self.columns.len())
            .map(|column| self.natural(sheet.setter, column))
            .unzip();
        let used: f32 = widths.iter().sum();
        if used <= full {
            self.spread(&mut widths, full - used);
        } else {
            shrink(&mut widths, &least, used - full);
        }
        let mut x = sheet.frame.left;
        widths
            .into_iter()
            .map(|width| {
                let left = x;
                x += width + GAP;
                (left, width)
            })
            .collect()
    }

    fn spread(&self, widths: &mut [f32], room: f32) {
        let weights: f32 = self.columns.iter().map(|column| column.weight).sum();
        if weights > 0.0 {
            for (width, column) in widths.iter_mut().zip(&self.columns) {
                *width += room * column.weight / weights;
            }
        }
    }

    fn measure_head(&self, sheet: &mut Sheet, grid: &Grid) -> Measured {
        let cells: Vec<_> = self
            .columns
            .iter()
            .zip(grid)
            .map(|(column, (_, width))| sheet.setter.wrap(&column.head, HEAD, width + 0.5))
            .collect();
        let lines = cells.iter().map(Vec::len).max().unwrap_or(1);
        Measured {
            cells,
            height: lines as f32 * HEAD.leading + PAD + 1.0,
        }
    }

    fn measure(&self, sheet: &mut Sheet, row: &TableRow, grid: &Grid) -> Measured {
        let style = style(row.kind);
        let cells: Vec<_> = (0..grid.len())
            .map(|index| {
                let cell = row.cells.get(index).map_or("", String::as_str);
                if cell.is_empty() {
                    return Vec::new();
                }
                let last = match row.kind {
                    TableRowKind::Normal => index,
                    _ => index + spill(&row.cells, index) - 1,
                };
                let width = grid[last].0 + grid[last].1 - grid[index].0;
                // Half a point allows for rounding in a width that was measured from this very text.
                sheet.setter.wrap(cell, style, width + 0.5)
            })
            .collect();
        let lines = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let above = if row.kind == TableRowKind::Group {
            8.0
        } else {
            0.0
        };
        Measured {
            cells,
            height: lines as f32 * style.leading + 2.0 * PAD + above,
        }
    }

    fn draw_head(&self, sheet: &mut Sheet, head: &Measured, grid: &Grid, table: u16) {
        let page = sheet.last();
        let bottom = sheet.y + head.height - 1.0 - PAD;
        for (index, lines) in head.cells.iter().enumerate() {
            let role = Role::TableHead {
                table,
                column: index as u16,
            };
            let top = bottom - lines.len() as f32 * HEAD.leading;
            self.draw_cell(sheet, index, lines, grid[index], top, role);
        }
        sheet.y += head.height;
        let (left, width) = (sheet.frame.left, sheet.frame.width);
        sheet.rule(page, left, sheet.y - 1.0, width, Color::INK, 0.75);
    }

    fn draw_row(
        &self,
        sheet: &mut Sheet,
        row: usize,
        measured: &Measured,
        grid: &Grid,
        table: u16,
    ) {
        let page = sheet.last();
        let kind = self.rows[row].kind;
        let (left, width) = (sheet.frame.left, sheet.frame.width);
        let follows_total = row > 0 && self.rows[row - 1].kind == TableRowKind::Total;
        if kind == TableRowKind::Total && !follows_total {
            sheet.rule(page, left, sheet.y - 0.75, width, Color::INK, 0.75);
        }
        let above = if kind == TableRowKind::Group {
            8.0
        } else {
            0.0
        };
        for (index, lines) in measured.cells.iter().enumerate() {
            let role = Role::TableCell {
                table,
                row: row as u16,
                column: index as u16,
            };
            self.draw_cell(
                sheet,
                index,
                lines,
                grid[index],
                sheet.y + PAD + above,
                role,
            );
        }
        sheet.y += measured.height;
        let next_is_total = self
            .rows
            .get(row + 1)
            .is_some_and(|next| next.kind == TableRowKind::Total);
        if matches!(kind, TableRowKind::Normal | TableRowKind::Extra) && !next_is_total {
            sheet.rule(page, left, sheet.y - 0.5, width, Color::HAIR, 0.5);
        }
    }

    fn draw_cell(
        &self,
        sheet: &mut Sheet,
        column: usize,
        lines: &[Line],
        (left, width): (f32, f32),
        top: f32,
        role: Role,
    ) {
        let page = sheet.last();
        let (x, side) = match self.columns[column].align {
            Align::Left => (left, Side::Left),
            Align::Right => (left + width, Side::Right),
        };
        let mut top = top;
        for line in lines {
            sheet.put_line(page, line, x, top, side, role);
            top += line.style.leading;
        }
    }
}

/// Returns how many columns a cell of a total or group may use: its own and the empty ones after it.
pub(crate) fn spill(cells: &[String], index: usize) -> usize {
    1 + cells
        .iter()
        .skip(index + 1)
        .take_while(|cell| cell.is_empty())
        .count()
}

fn style(kind: TableRowKind) -> Style {
    match kind {
        TableRowKind::Normal | TableRowKind::Extra => CELL,
        TableRowKind::Group | TableRowKind::Total => Style {
            weight: Weight::Semibold,
            ..CELL
        },
    }
}

/// Takes `excess` from the widest columns first, respecting their minimum.
fn shrink(widths: &mut [f32], least: &[f32], excess: f32) {
    let mut excess = excess;
    while excess > 0.1 {
        let spare = |index: usize| widths[index] - least[index].max(24.0);
        let Some(widest) = (0..widths.len())
            .filter(|&index| spare(index) > 0.05)
            .max_by(|&a, &b| widths[a].total_cmp(&widths[b]))
        else {
            let share = excess / widths.len().max(1) as f32;
            widths
                .iter_mut()
                .for_each(|width| *width = (*width - share).max(8.0));
            return;
        };
        let next = (0..widths.len())
            .filter(|&index| index != widest)
            .map(|index| widths[index])
            .fold(0.0, f32::max);
        let step = (widths[widest] - next)
            .max(4.0)
            .min(spare(widest))
            .min(excess);
        widths[widest] -= step;
        excess -= step;
    }
}
