/// English verbs: what a sentence's predicate is looked up in.
///
/// A list of verbs common in the news, made for this project, and the spelling rules of their forms
/// (Quirk et al., "A Comprehensive Grammar of the English Language", 1985, §§ 3.5-3.18).
extension English {
  /// The forms of the verbs below, built on first use and shared.
  package static let verbForms = VerbForms(
    irregular: irregularVerbs, doubling: doublingVerbs, regular: regularVerbs,
    speech: speechVerbs, auxiliaries: auxiliaryForms)

  /// Irregular verbs: base form, past, and past participle where it differs; `/` parts two.
  static let irregularVerbs: [String] = [
    "arise arose arisen", "awake awoke awoken", "bear bore borne", "beat beat beaten",
    "become became become", "begin began begun", "bend bent", "bet bet", "bid bid", "bind bound",
    "bite bit bitten", "bleed bled", "blow blew blown", "break broke broken", "breed bred",
    "bring brought", "broadcast broadcast", "build built", "burn burnt/burned", "burst burst",
    "buy bought", "cast cast", "catch caught", "choose chose chosen", "cling clung",
    "come came come", "cost cost", "creep crept", "cut cut", "deal dealt", "dig dug",
    "draw drew drawn", "dream dreamt/dreamed", "drink drank drunk", "drive drove driven",
    "eat ate eaten",
    "fall fell fallen", "feed fed", "feel felt", "fight fought", "find found", "flee fled",
    "fly flew flown", "forbid forbade forbidden", "forecast forecast", "foresee foresaw foreseen",
    "forget forgot forgotten", "forgive forgave forgiven", "freeze froze frozen", "get got gotten",
    "give gave given", "go went gone", "grind ground", "grow grew grown", "hang hung", "hear heard",
    "hide hid hidden", "hit hit", "hold held", "hurt hurt", "keep kept", "know knew known",
    "lay laid", "lead led", "lean leant/leaned", "leap leapt/leaped", "learn learnt/learned",
    "leave left", "lend lent",
    "let let", "lie lay lain", "light lit", "lose lost", "make made", "mean meant", "meet met",
    "overcome overcame overcome", "oversee oversaw overseen", "overtake overtook overtaken",
    "overthrow overthrew overthrown", "pay paid", "put put", "quit quit", "read read",
    "rebuild rebuilt", "ride rode ridden", "ring rang rung", "rise rose risen", "run ran run",
    "say said", "see saw seen", "seek sought", "sell sold", "send sent", "set set",
    "shake shook shaken",
    "shed shed", "shine shone", "shoot shot", "show showed shown", "shrink shrank shrunk",
    "shut shut", "sing sang sung", "sink sank sunk", "sit sat", "sleep slept", "slide slid",
    "speak spoke spoken", "spend spent", "spill spilt/spilled", "spin spun", "split split",
    "spread spread",
    "spring sprang sprung", "stand stood", "steal stole stolen", "stick stuck",
    "strike struck stricken",
    "strive strove striven", "swear swore sworn", "sweep swept", "swim swam swum", "swing swung",
    "take took taken", "teach taught", "tear tore torn", "tell told", "think thought",
    "throw threw thrown", "undergo underwent undergone", "understand understood",
    "undertake undertook undertaken", "uphold upheld", "wake woke woken", "wear wore worn",
    "weep wept", "win won", "wind wound", "withdraw withdrew withdrawn", "withhold withheld",
    "withstand withstood", "write wrote written",
  ]

  /// Regular verbs that double their last consonant: "admitted", "admitting".
  static let doublingVerbs = """
    abet admit ban bar beg bug cancel chat commit compel confer control counsel defer deter dial drag \
    drop drum dub embed equip excel expel flag flip fuel grab handicap hop hug incur infer jog kidnap \
    label level map mar marshal model mop nod occur omit outfit pat patrol permit pin plan plot plug \
    pop prefer program propel quarrel quiz rebel rebut recur refer regret remit rig rip rival rob rub \
    scan scrap ship shop signal skip slam slap slip snap span spot stab star stem step stir stop strap \
    strip submit swap tag tap top total transfer transmit transit trap travel trek trim trip \
    tug unravel wrap
    """

  /// Regular verbs.
  static let regularVerbs = """
    abandon abolish absorb abuse accelerate accept accompany accomplish account accumulate accuse \
    achieve acknowledge acquire acquit act adapt add address adjourn adjust administer admire adopt \
    advance advertise advise advocate affect afford agree aid aim alert allege allocate allow alter \
    amass amend amount analyze analyse announce answer anticipate apologize apologise appeal appear \
    apply appoint appreciate approach approve argue arm arrange arrest arrive ask assassinate assault \
    assemble assert assess assign assist assume assure attach attack attempt attend attract attribute \
    auction authorize authorise average avert avoid await award back balance ballot base batter battle \
    behave believe belong benefit betray blame blast blaze blend bless block board boast bolster bomb \
    book boost borrow bother bounce boycott brand breach brief browse brush bury calculate call \
    calm campaign capture care carry cause cease celebrate challenge change charge charter chase \
    cheat check cheer cite claim clarify clash classify clean clear climb close coach coincide \
    collaborate collapse collect collide combat combine comfort command commemorate commence comment \
    commission communicate compare compensate compete compile complain complete complicate comply \
    compose comprise compromise concede conceive concentrate concern conclude condemn conduct confess \
    confine confirm confiscate conflict confront confuse congratulate connect conquer consider consist \
    consolidate constitute construct consult consume contact contain contend contest continue contract \
    contradict contrast contribute convene convert convey convict convince cooperate coordinate cope \
    copy correct corroborate count couple cover crack crash crawl create credit cripple criticize \
    criticise cross crown crush cultivate curb cure curtail damage dance dare date debate debut \
    decide declare decline decorate decrease dedicate defeat defect defend define defuse defy delay \
    delete deliver demand demolish demonstrate denounce deny depart depend depict deploy deport \
    deposit depreciate derail derive descend describe deserve design designate desire destroy detail \
    detain detect deteriorate determine detonate devastate develop devise devote diagnose dictate die \
    differ dilute diminish direct disagree disappear disappoint disarm discharge discipline disclose \
    discontinue discover discriminate discuss dismantle dismiss dispatch disperse display displace \
    dispute disqualify disrupt dissolve distinguish distort distribute disturb dive divert divide \
    divorce document dodge dominate donate double doubt downgrade draft drain dread dress drift drill \
    drown dry dump earn ease echo edge edit educate elect elevate eliminate embark embrace emerge \
    emigrate emit emphasize emphasise employ empty enable enact encounter encourage end endanger \
    endorse endure enforce engage engineer enhance enjoy enlarge enlist ensure enter entertain entitle \
    envisage erase erect erode erupt escalate escape escort establish estimate evacuate evade evaluate \
    evolve exaggerate examine exceed exchange exclude execute exempt exercise exhaust exhibit exile \
    exist exit expand expect expire explain explode exploit explore export expose express extend \
    extract extradite face facilitate fade fail fake falter farm fasten favor favour fear feature \
    figure file fill film finalize finalise finance fine finish fire fit fix flatten flatter float \
    flood flourish flow focus fold follow force forge form formulate forward foster found frame free \
    frighten fulfill function fund furnish gain gamble gather gaze generate glance govern graduate \
    grant greet grip gross group guarantee guard guess guide halt hammer hamper hand handle happen \
    harass harm harvest hate haul head heal heat heighten help hesitate highlight hijack hinder hire \
    honor honour hope host house hover hunt hurl hurry identify ignite ignore illustrate imagine \
    immigrate impeach implement implicate imply import impose impress imprison improve inaugurate \
    include incorporate increase indicate indict induce infect inflate inflict influence inform \
    inherit initiate inject injure innovate inquire insert insist inspect inspire install institute \
    instruct insulate insult insure integrate intend intensify intercept interest interfere interpret \
    interrogate interrupt intervene interview introduce invade invent invest investigate invite \
    involve isolate issue jail join judge jump justify kick kill kiss knock lack land lapse last \
    laugh launch lease lessen liberate license lift like limit line link liquidate list listen \
    litigate live load lobby locate lock log look loom loot lower maintain manage manipulate \
    manufacture march mark marry mass master match matter mature maximize measure mediate melt mention \
    merge migrate mine minimize miss mistake mix mobilize mobilise moderate modernize modify monitor \
    mount mourn move multiply murder muster name narrow near need neglect negotiate nominate \
    normalize note notice notify number obey object oblige observe obtain occupy offend offer offset \
    open operate oppose opt order organize organise originate oust outlaw outline outnumber outpace \
    outperform outrage outweigh overhaul overlook override overturn overwhelm owe own pack paint \
    paralyze pardon park part participate pass pause peak perform perish persist persuade phase phone \
    photograph pick pierce pilot place plague play plead please pledge plummet plunder plunge poison \
    poll pollute pool portray pose position possess post postpone pour practice practise praise pray \
    precede predict prepare prescribe present preserve press pressure presume prevail prevent price \
    print privatize privatise probe proceed process proclaim procure produce profit progress prohibit \
    project prolong promise promote prompt pronounce propose prosecute prosper protect protest prove \
    provide provoke publicize publish pull pump punch punish purchase pursue push qualify question \
    race raid rain raise rally range rank rate ratify reach react realize realise reap rebound rebuff \
    rebuke recall receive recognize recognise recommend reconcile reconsider reconstruct record \
    recover recruit recycle redeem redesign reduce reelect reflect reform refuse refute regain regard \
    register regulate rehearse reinforce reinstate reiterate reject relate relax release relieve \
    relinquish relocate rely remain remark remember remind remove rename render renew renounce \
    renovate rent reopen reorganize repair repatriate repay repeal repeat repel replace replicate \
    reply report represent reproduce request require rescue research resemble resent reserve reshuffle \
    reside resign resist resolve resort respect respond rest restart restore restrain restrict \
    restructure result resume retain retaliate retire retract retreat retrieve return reunite reveal \
    reverse revert review revise revive revoke revolutionize reward rock roll rotate round rout rule \
    rupture rush sabotage sack sacrifice safeguard sail salvage sanction satisfy save scale scare \
    scatter schedule score scorch scrape scramble screen seal search season seat secure seem seize \
    select sense sentence separate serve service settle shape share shatter shell shelter shelve shift \
    shock shorten shout shove shuttle sign simplify slaughter slash slow smash smoke smuggle snatch \
    soar solve sort sound spare spark specialize specify speculate spell sponsor spray squeeze \
    stabilize stage stall stamp start starve state station stay steer stimulate stock store storm \
    straighten strand strengthen stress stretch structure struggle study stumble stun subdue subject \
    subscribe subsidize substitute succeed sue suffer suggest suit summon supervise supplement supply support \
    suppose suppress surface surge surpass surprise surrender surround survey survive suspect suspend \
    sustain switch symbolize sympathize tackle talk target taste tax tempt tend term terminate terrify \
    test testify thank threaten thrive thwart tie tighten time toll topple torch torment torture touch \
    tour tout track trade trail train transform translate transport treat tremble trigger triple \
    triumph trouble trust try tumble turn type uncover undermine unite unload unlock unveil update \
    upgrade urge use utilize vacate vaccinate value vanish vary veto view violate visit voice volunteer \
    vote vow wage wait walk want warm warn wash waste watch water weaken weigh welcome whip widen wield \
    wipe wish witness wonder work worry worsen worship wound wreck yell yield
    """

  /// Verbs that give the rest of their sentence as somebody's word.
  static let speechVerbs = """
    say tell report announce claim allege believe state declare argue insist estimate write think \
    suspect contend assert maintain note explain testify acknowledge confirm suggest add reckon
    """

  /// Auxiliaries and modals, and the first parts of "didn't" and the like; the number says which:
  /// 1 be, 2 have, 3 do, 4 modal.
  static let auxiliaryForms: [(words: String, kind: UInt8)] = [
    ("is are was were am be been being isn aren wasn weren 're 'm", 1),
    ("has have had having hasn haven hadn 've", 2),
    ("do does did didn doesn don", 3),
    (
      "will would shall should can could may might must wouldn shouldn couldn can cannot 'll 'd",
      4
    ),
  ]
}
