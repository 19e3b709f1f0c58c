/// Case and accent folding, byte by byte: what makes "Liège", "Liege" and "LIEGE" one word.
///
/// Latin letters fold to one or two ASCII letters: the base letter of their canonical decomposition
/// in lower case (Unicode Character Database 15, UnicodeData.txt), and by custom ß → ss, æ → ae,
/// œ → oe, ø → o, ł → l, đ and ð → d, þ → th. Greek and Cyrillic capitals fold to small letters.
/// Combining marks and soft hyphens fold to nothing.
package enum Folding {
  /// Two characters a code point from U+00C0 to U+024F; a full stop stands for "nothing".
  private static let latin: StaticString = """
    a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i.d.n.o.o.o.o.o...o.u.u.u.u.y.thss\
    a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i.d.n.o.o.o.o.o...o.u.u.u.u.y.thy.\
    a.a.a.a.a.a.c.c.c.c.c.c.c.c.d.d.d.d.e.e.e.e.e.e.e.e.e.e.g.g.g.g.\
    g.g.g.g.h.h.h.h.i.i.i.i.i.i.i.i.i.i.ijijj.j.k.k.k.l.l.l.l.l.l.l.\
    l.l.l.n.n.n.n.n.n.n.n.n.o.o.o.o.o.o.oeoer.r.r.r.r.r.s.s.s.s.s.s.\
    s.s.t.t.t.t.t.t.u.u.u.u.u.u.u.u.u.u.u.u.w.w.y.y.y.z.z.z.z.z.z.s.\
    ..b.................d.......e.e...f.f...........k.k.............\
    o.o...........................u.u...............................\
    ........dzdzdzljljljnjnjnja.a.i.i.o.o.u.u.u.u.u.u.u.u.u.u.e.a.a.\
    a.a.aeae....g.g.k.k.o.o.o.o.....j.dzdzdzg.g.....n.n.a.a.aeaeo.o.\
    a.a.a.a.e.e.e.e.i.i.i.i.o.o.o.o.r.r.r.r.u.u.u.u.s.s.t.t.....h.h.\
    ............a.a.e.e.o.o.o.o.o.o.o.o.y.y.........................\
    ................................
    """

  /// The same for U+1E00 to U+1EFF (Vietnamese and others).
  private static let latinAdditional: StaticString = """
    a.a.b.b.b.b.b.b.c.c.d.d.d.d.d.d.d.d.d.d.e.e.e.e.e.e.e.e.e.e.f.f.\
    g.g.h.h.h.h.h.h.h.h.h.h.i.i.i.i.k.k.k.k.k.k.l.l.l.l.l.l.l.l.m.m.\
    m.m.m.m.n.n.n.n.n.n.n.n.o.o.o.o.o.o.o.o.p.p.p.p.r.r.r.r.r.r.r.r.\
    s.s.s.s.s.s.s.s.s.s.t.t.t.t.t.t.t.t.u.u.u.u.u.u.u.u.u.u.v.v.v.v.\
    w.w.w.w.w.w.w.w.w.w.x.x.x.x.y.y.z.z.z.z.z.z.h.t.w.y...s.....ss..\
    a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.e.e.e.e.e.e.e.e.\
    e.e.e.e.e.e.e.e.i.i.i.i.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.\
    o.o.o.o.u.u.u.u.u.u.u.u.u.u.u.u.u.u.y.y.y.y.y.y.y.y.............
    """

  /// What a scalar folds to: up to two scalars, 0 where there is none.
  static func folded(_ scalar: UInt32) -> (first: UInt32, second: UInt32) {
    switch scalar {
    case 0x41...0x5A: (scalar | 0x20, 0)
    case 0..<0x80: (scalar, 0)
    case 0xC0..<0x250: pair(at: Int(scalar - 0xC0), of: latin, scalar)
    case 0x1E00..<0x1F00: pair(at: Int(scalar - 0x1E00), of: latinAdditional, scalar)
    case 0xAD, 0x200B...0x200D, 0x300...0x36F, 0xFE00...0xFE0F: (0, 0)
    case 0x2019, 0x2BC: (UInt32(UInt8(ascii: "'")), 0)
    case 0x391...0x3A9, 0x410...0x42F: (scalar + 32, 0)
    case 0x400...0x40F: (scalar + 80, 0)
    default: (scalar, 0)
    }
  }

  /// Feeds the folded form of one scalar to a hash.
  static func fold(_ scalar: UInt32, into hash: inout FoldedHash) {
    let (first, second) = folded(scalar)
    if first != 0 { hash.add(first) }
    if second != 0 { hash.add(second) }
  }

  private static func pair(
    at index: Int, of table: StaticString, _ scalar: UInt32
  ) -> (first: UInt32, second: UInt32) {
    table.withUTF8Buffer { pairs in
      let first = unsafe pairs[2 * index]
      let second = unsafe pairs[2 * index + 1]
      let nothing = UInt8(ascii: ".")
      if first == nothing { return (scalar, 0) }
      return (UInt32(first), second == nothing ? 0 : UInt32(second))
    }
  }
}
