/// Words that bound or blur a length of time: "more than two years", "about a week".
package enum TimeBound: Int, Sendable {
  case approximately, lessThan, equalOrLess, moreThan, equalOrMore
}
