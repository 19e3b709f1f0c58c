package import Facts

/// One kind of well-known organisations.
package struct KnownOrganizations: Sendable {
  /// schema.org type of all of them.
  package let kind: Organization.Kind
  /// Names, one a line or separated by semicolons; `=` adds another name of the same organisation, and
  /// `?` before a name says that the word means something else as well, so that it needs evidence.
  package let names: String
}

/// Well-known organisations by their names in English-language news.
///
/// Compiled for this project from general knowledge; names are facts and carry no licence. The lists hold
/// what news of any year takes as known to its readers; everything else comes from the text.
extension English {
  package static let knownOrganizations: [KnownOrganizations] = [
    KnownOrganizations(kind: .organization, names: internationalBodies),
    KnownOrganizations(kind: .government, names: governmentBodies),
    KnownOrganizations(kind: .ngo, names: nonGovernmental),
    KnownOrganizations(kind: .politicalParty, names: parties),
    KnownOrganizations(kind: .organization, names: armedGroups),
    KnownOrganizations(kind: .newsMedia, names: newsMedia),
    KnownOrganizations(kind: .corporation, names: companies),
    KnownOrganizations(kind: .corporation, names: banks),
    KnownOrganizations(kind: .airline, names: airlines),
    KnownOrganizations(kind: .collegeOrUniversity, names: universities),
    KnownOrganizations(kind: .sportsOrganization, names: sportsBodies),
    KnownOrganizations(kind: .sportsTeam, names: americanTeams),
    KnownOrganizations(kind: .sportsTeam, names: clubs),
  ]

  private static let internationalBodies = """
    United Nations=UN=U.N.; European Union=EU=E.U.; European Commission=EC; European Parliament;
    European Council; European Central Bank=ECB; European Court of Justice;
    European Court of Human Rights; Council of Europe;
    NATO=North Atlantic Treaty Organization=North Atlantic Treaty Organisation;
    OSCE=Organization for Security and Cooperation in Europe; OECD; OPEC;
    WTO=World Trade Organization; World Bank; IMF=International Monetary Fund;
    World Health Organization=WHO=World Health Organisation; UNICEF; UNESCO; UNHCR; UNRWA; UNDP;
    FAO; ILO; IAEA=International Atomic Energy Agency; WFP; World Food Programme=World Food Program;
    Security Council=U.N. Security Council=UN Security Council;
    General Assembly=U.N. General Assembly; African Union=AU; Organization of African Unity=OAU;
    Arab League; ASEAN; APEC; ECOWAS; ECOMOG; Mercosur; NAFTA; Caricom; Interpol; Europol; Eurostat;
    Commonwealth; International Criminal Court=ICC; International Court of Justice;
    Gulf Cooperation Council=GCC; OIC; Organization of American States=OAS;
    Inter-American Development Bank; African Development Bank; G7; G8; G20; Asian Development Bank;
    Eurogroup; Bundesbank; European Investment Bank; ESA=European Space Agency; CERN; Paris Club;
    London Club; Western European Union=WEU; Euratom; Frontex; CIS; SADC; BIS; EBRD; SAARC; UNAMA
    """

  private static let governmentBodies = """
    Congress; Senate; House of Representatives; House of Commons; House of Lords; Commons; Knesset;
    Duma; State Duma; Bundestag; Bundesrat; Lok Sabha; Rajya Sabha; Sejm; Diet; Verkhovna Rada;
    Parliament; Pentagon; State Department; Defense Department; Justice Department;
    Treasury Department; Treasury; Interior Department; Agriculture Department; Commerce Department;
    Energy Department; Labor Department; Education Department; Transportation Department;
    Foreign Ministry; Foreign Office; Home Office; Cabinet Office; Scotland Yard; Yard;
    Federal Reserve=Fed=Federal Reserve Board; Federal Bureau of Investigation=FBI=F.B.I.;
    CIA=C.I.A.; Central Intelligence Agency; National Security Agency=NSA; Secret Service;
    Homeland Security; Department of Homeland Security; Drug Enforcement Administration=DEA; NASA;
    FDA; FCC; SEC; EPA; FTC; IRS; FAA; ATF; Food and Drug Administration;
    Environmental Protection Agency; Federal Communications Commission;
    Securities and Exchange Commission; Federal Trade Commission; Internal Revenue Service; NTSB;
    NHTSA; CDC; NIH; Federal Aviation Administration; National Transportation Safety Board;
    Centers for Disease Control; GAO; TSA; Supreme Court; High Court; Constitutional Court;
    Court of Appeal; Court of Appeals; Old Bailey; Coast Guard; National Guard; Marine Corps;
    Marines; Air Force; Army; Navy; Royal Navy; Royal Air Force=RAF; FEMA; NOAA; USDA;
    National Weather Service; U.S. Geological Survey=USGS; Medicare; Medicaid; Amtrak;
    Postal Service; Census Bureau; KGB; FSB; GRU; MI5; MI6; GCHQ; Mossad; Shin Bet; ISI; Gestapo;
    Stasi; SS; Red Army; Revolutionary Guards; IDF; Bank of England; Bank of Japan; Bank of France;
    Bank of Italy; Bank of Canada; Bank of Israel; BaFin; Riksbank; Politburo; Central Committee;
    State Council; National People's Congress; Royal Canadian Mounted Police=RCMP;
    National Health Service=NHS; Crown Prosecution Service=CPS; Environment Agency; Met Office;
    Ofcom; Ofsted; HMRC; Metropolitan Police; Office for National Statistics=ONS;
    Health and Safety Executive; Bank Negara; DHS; HUD; HHS; Department of Defense;
    Department of State; Department of Justice=DOJ; Department of Agriculture;
    Department of Transportation=DOT; Department of Education; Department of Health;
    Department of Energy; CBO; OMB; OSHA
    """

  private static let nonGovernmental = """
    Red Cross=International Committee of the Red Cross=ICRC; Red Crescent;
    Amnesty International=Amnesty; Greenpeace; Human Rights Watch; Oxfam; Save the Children;
    Medecins Sans Frontieres=MSF=Doctors Without Borders; CARE; WWF; Salvation Army; World Vision;
    Rotary Club; Transparency International; Reporters Without Borders;
    National Rifle Association=NRA; American Civil Liberties Union=ACLU; NAACP; AARP; AFL-CIO;
    Teamsters; PETA; United Auto Workers=UAW; Sierra Club; Planned Parenthood; YMCA; YWCA;
    Boy Scouts; Girl Scouts; Habitat for Humanity; RSPCA; RSPB; NSPCC; Unison; Unite;
    TUC=Trades Union Congress; CBI=Confederation of British Industry; Solidarity; UNISON;
    Ku Klux Klan; Freemasons; Mothers Against Drunk Driving; United Way; Goodwill;
    Black Lives Matter; Médecins du Monde; IG Metall; Ver.di; CFDT; CGT; COSATU; American Red Cross;
    British Red Cross; American Medical Association; Brookings Institution; Heritage Foundation;
    RAND; Cato Institute; Carnegie Endowment; Chatham House; Church of England;
    Roman Catholic Church; Catholic Church; Mormon Church; Church of Scientology; Falun Gong;
    Freedom House; International Crisis Group; SPLC
    """

  private static let parties = """
    Democratic Party; Republican Party; GOP; Tea Party; Libertarian Party; Green Party; Greens;
    Labour Party=Labour; Conservative Party; Liberal Democrats=Lib Dems; UKIP;
    Scottish National Party=SNP; Plaid Cymru; Sinn Fein=Sinn Féin; Democratic Unionist Party=DUP;
    SDLP; Fine Gael; Fianna Fail; Social Democratic Party=SPD; Christian Democratic Union=CDU; CSU;
    FDP; AfD; National Front; Socialist Party; Communist Party; Likud; Kadima; Shas; Meretz; Fatah;
    Congress Party; Bharatiya Janata Party=BJP; Shiv Sena; Awami League;
    Bangladesh Nationalist Party; Muslim League; African National Congress=ANC; National Party;
    Inkatha Freedom Party=Inkatha; Democratic Alliance; ZANU-PF; Swapo; Frelimo; Renamo; UNITA;
    MPLA; PRI; PAN; Liberal Democratic Party=LDP; Kuomintang=KMT; Golkar; UMNO; PASOK; Syriza;
    Podemos; People's Party; Forza Italia; Lega Nord; Northern League; United Russia; Yabloko;
    Justice and Development Party=AKP; Republican People's Party=CHP; HDP; Welfare Party;
    Motherland Party; True Path; National League for Democracy=NLD; Peronist Party; Workers' Party;
    Bloc Quebecois; Parti Quebecois; New Democratic Party=NDP; Muslim Brotherhood;
    Baath Party=Ba'ath Party; Jobbik; Fidesz; Vlaams Blok; Ennahda; Solidarnosc;
    Party of Democratic Action=SDA; Serb Democratic Party=SDS; Croatian Democratic Union=HDZ;
    Kurdistan Democratic Party=KDP; Patriotic Union of Kurdistan=PUK; Freedom Party;
    Law and Justice; Civic Platform; National Democratic Party; En Marche
    """

  private static let armedGroups = """
    al-Qaeda=al Qaeda=al-Qaida=al Qaida; Islamic State=ISIS=ISIL=IS; Taliban=Taleban;
    Hezbollah=Hizbollah=Hizbullah; Hamas; Islamic Jihad;
    PLO=Palestine Liberation Organization=Palestine Liberation Organisation; Palestinian Authority;
    PFLP; IRA=Irish Republican Army=I.R.A.; ETA;
    PKK=Kurdistan Workers Party=Kurdistan Workers' Party; YPG; Tamil Tigers=LTTE; FARC; ELN;
    Boko Haram; al-Shabab=al-Shabaab=al Shabab; Abu Sayyaf; Jemaah Islamiah=Jemaah Islamiyah;
    Lashkar-e-Taiba; Khmer Rouge; Shining Path; Red Army Faction; Red Brigades; Contras; Janjaweed;
    Lord's Resistance Army; Free Syrian Army; Nusra Front=al-Nusra; Jabhat al-Nusra;
    Ulster Volunteer Force=UVF; Ulster Defence Association=UDA; Real IRA;
    KLA=Kosovo Liberation Army; Houthis; Mujahideen Khalq; Armed Islamic Group=GIA; Zapatistas;
    Viet Cong; Ansar al-Sharia; Northern Alliance; Peshmerga; Tonton Macoute
    """

  private static let newsMedia = """
    Reuters; Associated Press=AP; Agence France-Presse=AFP; United Press International=UPI;
    Xinhua=Xinhua News Agency; Itar-Tass=ITAR-TASS; Interfax; TASS; RIA Novosti; Kyodo=Kyodo News;
    Yonhap; ANSA; EFE; DPA; PTI=Press Trust of India; Press Association; IRNA; SANA; MENA; PAP; CTK;
    Tanjug; Bloomberg=Bloomberg News; Dow Jones; BBC=British Broadcasting Corporation=B.B.C.; CNN;
    ABC News; NBC News; CBS News; ABC; NBC; CBS; MSNBC; CNBC; Fox News; HBO; ESPN; MTV; PBS;
    NPR=National Public Radio; C-SPAN; Al Jazeera=al-Jazeera; Al Arabiya; Sky News; ITV; Channel 4;
    RTE; ZDF; ARD; Deutsche Welle; Voice of America; Radio Free Europe; Radio France; France Inter;
    NHK; CBC; CTV; Globo; Televisa; Univision; Telemundo; USA Network; New York Times;
    Washington Post; Wall Street Journal; Los Angeles Times; USA Today; Chicago Tribune;
    Boston Globe; Miami Herald; Newsday; Newsweek; New York Daily News; New York Post;
    Philadelphia Inquirer; San Francisco Chronicle; Houston Chronicle; Dallas Morning News;
    Denver Post; Financial Times; Daily Telegraph; Sunday Telegraph; Sunday Times; Daily Mail;
    Daily Mirror; Daily Express; Guardian; ?Independent; ?Observer; ?Times; News of the World;
    Evening Standard; Irish Times; Irish Independent; Economist; Le Monde; Le Figaro; Liberation;
    Der Spiegel; Die Welt; Die Zeit; Bild; Frankfurter Allgemeine Zeitung; Sueddeutsche Zeitung;
    El Pais; El Mundo; La Repubblica; La Stampa; Corriere della Sera; Izvestia; Pravda; Kommersant;
    People's Daily; China Daily; South China Morning Post; Straits Times; Times of India;
    Hindustan Times; Indian Express; Dawn; Jerusalem Post; Haaretz; Maariv; Yedioth Ahronoth;
    Asahi Shimbun; Yomiuri Shimbun; Mainichi Shimbun; Sydney Morning Herald; ?Age; Globe and Mail;
    Toronto Star; Politico; Slate; Huffington Post=HuffPost; BuzzFeed; Gawker; Vox; ?Variety;
    Rolling Stone; Forbes; Fortune; ?Time; ?People; National Geographic; Playboy; New Yorker; Wired;
    Vanity Fair; Wikinews; Wikipedia; Breitbart; Daily Beast; Al-Ahram; An-Nahar; Hurriyet;
    Milliyet; Cumhuriyet; Anadolu; Der Standard; NRC Handelsblad; Handelsblatt; Nikkei;
    Sports Illustrated; Billboard; Christian Science Monitor; Orange County Register; Seattle Times;
    Star Tribune; Arizona Republic
    """

  private static let companies = """
    Microsoft; Apple; Google; Alphabet; Facebook; Amazon; Amazon.com;
    IBM=International Business Machines; Intel; Oracle; Cisco; Cisco Systems; Dell; HP;
    Hewlett-Packard; Compaq; Sun Microsystems; Netscape; Novell; Adobe; Xerox; Kodak; Motorola;
    Nokia; Ericsson; Siemens; Philips; Sony; Samsung; LG; Toshiba; Hitachi; Fujitsu; NEC; Panasonic;
    Matsushita; Sharp; Sanyo; Canon; Nikon; Nintendo; Sega; Yahoo; eBay; Twitter; YouTube;
    Instagram; LinkedIn; Netflix; Uber; Lyft; Airbnb; Skype; WhatsApp; PayPal; Snapchat; Spotify;
    Tesla; SpaceX; Alibaba; Tencent; Baidu; Huawei; Xiaomi; Lenovo; ZTE; Foxconn; TSMC;
    SoftBank=Softbank; AMD; Qualcomm; Nvidia; Texas Instruments; Micron; SAP; Salesforce;
    AOL=America Online; Time Warner; Walt Disney=Disney; Viacom; Paramount; Universal; Warner Bros;
    MGM; DreamWorks; Pixar; Lucasfilm; Comcast; AT&T; Verizon; Sprint; T-Mobile; Vodafone;
    BT=British Telecom; Deutsche Telekom; France Telecom; Telefonica; Telecom Italia; MCI; WorldCom;
    GTE; Bell Atlantic; BellSouth; Nynex; Nortel; Lucent; Alcatel; General Motors=GM; Ford;
    Ford Motor; Chrysler; Toyota; Honda; Nissan; Mazda; Mitsubishi; Subaru; Suzuki; Hyundai; Kia;
    Daewoo; Volkswagen=VW; Audi; BMW; Mercedes; Mercedes-Benz; Daimler; DaimlerChrysler;
    Daimler-Benz; Porsche; Opel; Fiat; Alfa Romeo; Ferrari; Lamborghini; Renault; Peugeot; Citroen;
    Volvo; Saab; Scania; Rolls-Royce; Jaguar; Land Rover; Rover; Bentley; Skoda; Lada; Tata;
    Tata Motors; Isuzu; Yamaha; Kawasaki Heavy Industries; Harley-Davidson; McLaren; Boeing; Airbus;
    Lockheed Martin; Lockheed; McDonnell Douglas; Northrop Grumman; Raytheon; General Dynamics;
    Bombardier; Embraer; Fokker; BAE Systems; British Aerospace; Aerospatiale; EADS; Thales;
    Thomson-CSF; Gulfstream; Cessna; Sikorsky; Pratt & Whitney; General Electric=GE; Westinghouse;
    Honeywell; 3M; Caterpillar; John Deere; Deere; United Technologies; Du Pont=DuPont;
    Dow Chemical; Monsanto; BASF; Bayer; Hoechst; Procter & Gamble; Johnson & Johnson; Unilever;
    Nestle; Danone; Kraft; Coca-Cola; PepsiCo; Pepsi; McDonald's; Burger King; KFC; Pizza Hut;
    Starbucks; Wendy's; Subway; Taco Bell; Kellogg; Heinz; Campbell Soup; Hershey; Mars; Cadbury;
    Cadbury Schweppes; Anheuser-Busch; Heineken; Guinness; Diageo; Carlsberg; Seagram;
    Philip Morris; RJR Nabisco; Reynolds; Philip Morris International; Wal-Mart=Walmart; Kmart;
    ?Target; Sears; JC Penney; Macy's; Costco; Home Depot; Lowe's; Best Buy; Circuit City;
    Toys R Us; ?Gap; Nordstrom; Kroger; Safeway; Tesco; Sainsbury's=J Sainsbury; Asda; Morrisons;
    Marks & Spencer=Marks and Spencer; Woolworths; Carrefour; Promodes; Auchan; Ikea=IKEA; H&M;
    Zara; Aldi; Lidl; ExxonMobil=Exxon Mobil; Exxon; Mobil; Chevron; Texaco; Amoco; Conoco;
    ConocoPhillips; BP=British Petroleum; Royal Dutch Shell=Royal Dutch/Shell; ?Shell;
    Elf Aquitaine; ENI; Repsol; Statoil; Petrobras; Pemex; PDVSA; Gazprom; Lukoil; Rosneft; Yukos;
    Sinopec; CNPC; CNOOC; PetroChina; Saudi Aramco=Aramco; Halliburton; Schlumberger; Enron;
    Petronas; Occidental Petroleum; BHP; BHP Billiton; Rio Tinto; Anglo American; De Beers; Vale;
    Glencore; Xstrata; Alcoa; Alcan; Arcelor; ArcelorMittal; Thyssen; ThyssenKrupp; Krupp; US Steel;
    Nucor; Bethlehem Steel; Usinor; British Steel; Nippon Steel; POSCO; Corus; Pfizer; Merck;
    Novartis; Roche; GlaxoSmithKline; Glaxo; Glaxo Wellcome; SmithKline Beecham; AstraZeneca;
    Zeneca; Sanofi; Aventis; Eli Lilly; Bristol-Myers Squibb; Abbott; Amgen; Genentech; Gilead;
    Medtronic; Schering-Plough; Wyeth; Moderna; Biogen; Pharmacia; Upjohn; Ciba-Geigy; Sandoz;
    Rhone-Poulenc; FedEx=Federal Express; UPS=United Parcel Service; DHL; Union Pacific; CSX;
    Conrail; Norfolk Southern; Burlington Northern; Greyhound; Eurostar; Deutsche Bahn; SNCF;
    British Rail; Network Rail; Railtrack; Maersk; P&O; Carnival; Royal Caribbean; Hertz; Avis;
    Hilton; Marriott; Hyatt; Sheraton; Accor; Club Med; News Corp=News Corporation; Bertelsmann;
    Pearson; Thomson; Gannett; Knight Ridder; Hollinger; Random House; Penguin; HarperCollins;
    Simon & Schuster; EMI; PolyGram; Sony Music; Warner Music; Capitol Records; Columbia Records;
    Atlantic Records; Motown; Vivendi; Canal Plus=Canal+; BSkyB; ?Sky; Clear Channel; Tribune Co;
    Nike; Adidas; Reebok; Puma; Levi Strauss; Gucci; Prada; Chanel; LVMH; Hermes; L'Oreal; Gillette;
    Avon; Revlon; Estee Lauder; Mattel; Hasbro; Lego; Swatch; Rolex; Tiffany; Benetton; Pirelli;
    Michelin; Goodyear; Bridgestone; Firestone; Bosch; Continental AG; Electrolux; Whirlpool; ABB;
    Alstom; GEC; Lucas; Olivetti; Bull; Sulzer; Schneider; Valeo; Saint-Gobain; Lafarge; Bouygues;
    Suez; Veolia; EDF; Enel; Endesa; RWE; E.ON; Vattenfall; National Grid; Centrica; British Gas;
    Pacific Gas and Electric=PG&E; Con Edison; Duke Energy; Southern California Edison; Tepco=TEPCO;
    Eskom; Accenture; McKinsey; Deloitte; KPMG; Ernst & Young; PricewaterhouseCoopers=PwC;
    Price Waterhouse; Coopers & Lybrand; Arthur Andersen; Standard & Poor's=S&P; Moody's; Fitch;
    Gallup; Nielsen; Christie's; Sotheby's; Halifax; Lloyd's; Lloyd's of London; Saatchi & Saatchi;
    WPP; Omnicom; Infosys; Wipro; Reliance; Reliance Industries; Bajaj; Hanson; Tomkins;
    Jardine Matheson; Hutchison Whampoa; Swire; Itochu; Marubeni; Mitsui; Sumitomo; Nissho Iwai;
    Kawasaki; Bechtel; Fluor; Blackwater; Halfords; Boots; WH Smith; Mobilcom; Metallgesellschaft;
    Mannesmann; Preussag; Lonrho; Asea; Skanska; Stora; Montedison; Fininvest; Mediaset; Parmalat;
    Barilla; Magna; Hollywood Records; Blackberry; Research In Motion; Theranos; WeWork; Cargill;
    Archer Daniels Midland; Tyson Foods; Bunge; Sara Lee; ConAgra; Chiquita; Dole; Del Monte
    """

  private static let banks = """
    Citibank; Citigroup; Citicorp; JP Morgan=J.P. Morgan=JPMorgan; JPMorgan Chase; Chase Manhattan;
    Chemical Bank; Bank of America; BankAmerica; NationsBank; Wells Fargo; Wachovia; First Union;
    Bankers Trust; Fleet; US Bancorp; PNC; SunTrust; Capital One; American Express; Visa;
    MasterCard=Mastercard; Goldman Sachs; Morgan Stanley; Merrill Lynch; Lehman Brothers; Lehman;
    Bear Stearns; Salomon Brothers; Smith Barney; Salomon Smith Barney; PaineWebber; Prudential;
    Charles Schwab; Fidelity; Fidelity Investments; Vanguard; BlackRock; Blackstone; KKR;
    Carlyle Group; Berkshire Hathaway; AIG=American International Group; MetLife; Allstate; Aetna;
    Cigna; Blue Cross; UnitedHealth; Fannie Mae; Freddie Mac; Donaldson Lufkin; Dean Witter;
    Kidder Peabody; Drexel Burnham Lambert; Barclays; Lloyds; Lloyds TSB;
    NatWest=National Westminster Bank; HSBC; Midland Bank; Royal Bank of Scotland=RBS;
    Standard Chartered; Northern Rock; Barings; Kleinwort Benson; SBC Warburg; Schroders;
    Rothschild; Cazenove; Abbey National; Nationwide; Royal Bank of Canada; Scotiabank;
    Bank of Montreal; Toronto-Dominion; CIBC; Deutsche Bank; Dresdner Bank; Commerzbank;
    Bayerische Vereinsbank; Bayerische Hypobank; HypoVereinsbank; WestLB; Allianz; Munich Re;
    Swiss Re; UBS; Credit Suisse; Swiss Bank Corp; BNP; BNP Paribas; Paribas; Societe Generale;
    Credit Lyonnais; Credit Agricole; AXA; Generali; UniCredit; Banca di Roma; Intesa; Mediobanca;
    ING; ABN Amro=ABN AMRO; Rabobank; Aegon; Fortis; KBC; Dexia; Santander=Banco Santander; BBVA;
    Banesto; Nordea; SEB; Svenska Handelsbanken; Creditanstalt; Erste Bank; Raiffeisen; Sberbank;
    VTB; Nomura; Daiwa; Nikko; Yamaichi; Mizuho; Sumitomo Bank; Fuji Bank; Sanwa Bank;
    Bank of Tokyo-Mitsubishi; Daiwa Bank; Bank of China; ICBC; DBS; OCBC; Westpac; ANZ;
    National Australia Bank; Commonwealth Bank; Macquarie; State Bank of India; ICICI;
    New York Stock Exchange=NYSE; American Stock Exchange; Nasdaq; London Stock Exchange;
    Tokyo Stock Exchange; Frankfurt Stock Exchange; Chicago Board of Trade=CBOT;
    Chicago Mercantile Exchange=CME; London Metal Exchange=LME; LIFFE; MATIF; Euronext;
    Deutsche Boerse; New York Mercantile Exchange=NYMEX; Comex=COMEX; Hong Kong Stock Exchange;
    Bombay Stock Exchange
    """

  private static let airlines = """
    American Airlines; United Airlines; Delta Air Lines=Delta Airlines; Northwest Airlines;
    Continental Airlines; US Airways=USAir; TWA=Trans World Airlines;
    Pan Am=Pan American World Airways; Southwest Airlines; JetBlue; Alaska Airlines; Air Canada;
    ValuJet; AirTran; Frontier Airlines; Spirit Airlines; British Airways=BA; Virgin Atlantic;
    easyJet; Ryanair; Aer Lingus; Air France; KLM; Lufthansa; Swissair; Sabena; Alitalia; Iberia;
    SAS; Finnair; Austrian Airlines; LOT; Malev; CSA; Aeroflot; Turkish Airlines; El Al; EgyptAir;
    Egyptair; Royal Jordanian; Emirates Airlines; Qatar Airways; Etihad; Gulf Air; Saudia;
    Kuwait Airways; Iran Air; Pakistan International Airlines=PIA; Air India; Indian Airlines;
    Jet Airways; Kingfisher Airlines; SriLankan Airlines; Thai Airways; Malaysia Airlines;
    Singapore Airlines; Garuda; AirAsia; Cathay Pacific; Dragonair; China Airlines; China Eastern;
    China Southern; Air China; Japan Airlines=JAL; All Nippon Airways=ANA; Korean Air; Asiana;
    Qantas; Ansett; Air New Zealand; Aeromexico; Mexicana; Varig; TAM; Avianca; LAN Chile;
    Aerolineas Argentinas; South African Airways; Kenya Airways; Ethiopian Airlines; Sudan Airways;
    Nigeria Airways; Air Niugini; Germanwings
    """

  private static let universities = """
    Harvard=Harvard University; Yale=Yale University; Princeton University;
    Stanford=Stanford University; Massachusetts Institute of Technology=MIT;
    Caltech=California Institute of Technology; Columbia University; Cornell=Cornell University;
    Dartmouth College; Brown University; Duke University; Georgetown=Georgetown University;
    Johns Hopkins=Johns Hopkins University; Northwestern University; Notre Dame; Purdue; Rutgers;
    UCLA; USC; NYU=New York University; Berkeley; Penn State; Ohio State; Michigan State;
    Florida State; Texas A&M; Virginia Tech; Georgia Tech; LSU; Vanderbilt; Emory; Tufts; Juilliard;
    Eton; Sandhurst; West Point; Annapolis Naval Academy; Oxford University; Cambridge University;
    London School of Economics=LSE; Imperial College; King's College; University College London=UCL;
    Sorbonne; Humboldt University; McGill=McGill University; Howard University; Clemson; Auburn;
    Gonzaga; Villanova; Marquette; DePaul; Baylor; Rice University; Wake Forest;
    Syracuse University; Boston College; Boston University; Mayo Clinic; Smithsonian;
    Smithsonian Institution; Sloan-Kettering; Dana-Farber; Max Planck Institute; Fraunhofer;
    Pasteur Institute; Louvre; Metropolitan Museum of Art; Museum of Modern Art; British Museum;
    Guggenheim; La Scala; Bolshoi; Tate Gallery; Metropolitan Opera; Carnegie Mellon
    """

  private static let sportsBodies = """
    NFL=National Football League; NBA=National Basketball Association; WNBA;
    NHL=National Hockey League; MLB=Major League Baseball; MLS=Major League Soccer; NCAA; NASCAR;
    PGA; LPGA; ATP; WTA; ITF; USTA; FIFA; UEFA; IOC=International Olympic Committee; IAAF; FIA;
    FINA; UCI; IRB; MCC; TCCB; ECB; FA=Football Association; Football League; Premier League;
    CONCACAF; CONMEBOL; USOC; WADA; WBC; WBA; IBF; WBO; WWE; UFC; American League; National League;
    AL; NL; FIBA; FIS; FEI; Sumo Association; RFU; NRL; AFL; CFL; XFL; Serie A; Bundesliga; La Liga;
    Ryder Cup Committee; Big Ten; Big East; SEC; ACC; Pac-12; Pac-10; Jockey Club
    """

  private static let americanTeams = """
    Yankees=New York Yankees; Mets=New York Mets; Red Sox=Boston Red Sox; Orioles=Baltimore Orioles;
    Blue Jays=Toronto Blue Jays; Tigers=Detroit Tigers; Indians=Cleveland Indians;
    White Sox=Chicago White Sox; Cubs=Chicago Cubs; Brewers=Milwaukee Brewers;
    Twins=Minnesota Twins; Royals=Kansas City Royals; Mariners=Seattle Mariners;
    Athletics=Oakland Athletics; Oakland A's;
    Angels=California Angels=Anaheim Angels=Los Angeles Angels;
    Rangers=Texas Rangers=New York Rangers; Astros=Houston Astros; Dodgers=Los Angeles Dodgers;
    Giants=San Francisco Giants=New York Giants; Padres=San Diego Padres; Rockies=Colorado Rockies;
    Diamondbacks=Arizona Diamondbacks; Cardinals=St. Louis Cardinals=Arizona Cardinals;
    Reds=Cincinnati Reds; Pirates=Pittsburgh Pirates; Phillies=Philadelphia Phillies;
    Braves=Atlanta Braves; Marlins=Florida Marlins=Miami Marlins; Expos=Montreal Expos;
    Nationals=Washington Nationals; Rays=Tampa Bay Rays=Tampa Bay Devil Rays; Devil Rays;
    Cowboys=Dallas Cowboys; Redskins=Washington Redskins; Eagles=Philadelphia Eagles;
    Patriots=New England Patriots; Dolphins=Miami Dolphins; Jets=New York Jets=Winnipeg Jets;
    Bills=Buffalo Bills; Steelers=Pittsburgh Steelers; Ravens=Baltimore Ravens;
    Browns=Cleveland Browns; Bengals=Cincinnati Bengals; Colts=Indianapolis Colts;
    Oilers=Houston Oilers=Edmonton Oilers; Titans=Tennessee Titans; Texans=Houston Texans;
    Jaguars=Jacksonville Jaguars; Broncos=Denver Broncos; Chiefs=Kansas City Chiefs;
    Raiders=Oakland Raiders=Los Angeles Raiders=Las Vegas Raiders; Chargers=San Diego Chargers;
    Seahawks=Seattle Seahawks; 49ers=San Francisco 49ers; Rams=St. Louis Rams=Los Angeles Rams;
    Falcons=Atlanta Falcons; Panthers=Carolina Panthers=Florida Panthers; Saints=New Orleans Saints;
    Buccaneers=Tampa Bay Buccaneers; Bears=Chicago Bears; Packers=Green Bay Packers;
    Vikings=Minnesota Vikings; Lions=Detroit Lions; Bulls=Chicago Bulls; Celtics=Boston Celtics;
    Knicks=New York Knicks; Lakers=Los Angeles Lakers; Clippers=Los Angeles Clippers;
    76ers=Philadelphia 76ers; Nets=New Jersey Nets=Brooklyn Nets; Pistons=Detroit Pistons;
    Pacers=Indiana Pacers; Cavaliers=Cleveland Cavaliers; Bucks=Milwaukee Bucks;
    Hawks=Atlanta Hawks; Hornets=Charlotte Hornets=New Orleans Hornets; Heat=Miami Heat;
    Orlando Magic; Wizards=Washington Wizards; Bullets=Washington Bullets; Raptors=Toronto Raptors;
    Spurs=San Antonio Spurs; Rockets=Houston Rockets; Mavericks=Dallas Mavericks; Utah Jazz;
    Nuggets=Denver Nuggets; Timberwolves=Minnesota Timberwolves;
    Trail Blazers=Portland Trail Blazers; SuperSonics=Seattle SuperSonics;
    Kings=Sacramento Kings=Los Angeles Kings; Suns=Phoenix Suns; Warriors=Golden State Warriors;
    Grizzlies=Vancouver Grizzlies=Memphis Grizzlies; Oklahoma City Thunder; Bruins=Boston Bruins;
    Canadiens=Montreal Canadiens; Maple Leafs=Toronto Maple Leafs; Senators=Ottawa Senators;
    Sabres=Buffalo Sabres; Islanders=New York Islanders; Devils=New Jersey Devils;
    Flyers=Philadelphia Flyers; Penguins=Pittsburgh Penguins; Capitals=Washington Capitals;
    Lightning=Tampa Bay Lightning; Whalers=Hartford Whalers; Hurricanes=Carolina Hurricanes;
    Red Wings=Detroit Red Wings; Blackhawks=Chicago Blackhawks; Blues=St. Louis Blues;
    Stars=Dallas Stars; Avalanche=Colorado Avalanche; Canucks=Vancouver Canucks;
    Flames=Calgary Flames; Sharks=San Jose Sharks; Mighty Ducks=Anaheim Mighty Ducks;
    Predators=Nashville Predators; Coyotes=Phoenix Coyotes; Columbus Blue Jackets;
    LA Galaxy=Los Angeles Galaxy; DC United=D.C. United; MetroStars; San Jose Earthquakes;
    Seattle Sounders; Fighting Irish; Crimson Tide; Longhorns; Trojans; Hoosiers; Wolverines;
    Buckeyes; Tar Heels
    """

  private static let clubs = """
    Manchester United=Man United; Manchester City=Man City; Liverpool FC; Arsenal; Chelsea;
    Tottenham Hotspur=Tottenham; Everton; Newcastle United; Aston Villa; West Ham United=West Ham;
    Leeds United; Blackburn Rovers; Sheffield Wednesday; Sheffield United; Nottingham Forest;
    Leicester City; Norwich City; Ipswich Town; Queens Park Rangers=QPR; Wimbledon; Crystal Palace;
    Charlton Athletic; Bolton Wanderers; Derby County; Coventry City; Birmingham City;
    West Bromwich Albion=West Brom; Wolverhampton Wanderers=Wolves; Stoke City; Port Vale;
    Tranmere Rovers; Grimsby Town; Oldham Athletic; Swindon Town; Huddersfield Town; Bradford City;
    Hull City; Preston North End; Plymouth Argyle; Bristol City; Bristol Rovers; Cardiff City;
    Swansea City; Wigan Athletic; Notts County; Crewe Alexandra; Leyton Orient; Millwall; Fulham;
    Brentford; Watford; Barnsley; Southend United; Oxford United; Portsmouth; Brighton;
    Middlesbrough; Sunderland; Accrington Stanley; Doncaster Rovers; Scunthorpe United;
    Peterborough United; Wycombe Wanderers; Celtic; Glasgow Rangers; Hearts=Heart of Midlothian;
    Hibernian=Hibs; Dundee United; Raith Rovers; Motherwell; Kilmarnock; Dunfermline; St Mirren;
    St Johnstone; Partick Thistle; Queen of the South; East Fife; Ross County;
    Inverness Caledonian Thistle; Stenhousemuir; Cowdenbeath; Airdrieonians; Greenock Morton;
    Hamilton Academical; Ayr United; Albion Rovers; Real Madrid; Barcelona FC=FC Barcelona;
    Atletico Madrid; Valencia CF; Deportivo Coruna=Deportivo La Coruna=Deportivo; Real Sociedad;
    Athletic Bilbao; Espanyol; Real Betis=Betis; Celta Vigo; Real Zaragoza; Sporting Gijon;
    Rayo Vallecano; Real Valladolid; Racing Santander; Real Oviedo; Villarreal; Juventus; AC Milan;
    Inter Milan=Internazionale; AS Roma; Lazio; Napoli; Fiorentina; Sampdoria; Udinese; Atalanta;
    Parma FC; Vicenza Calcio; Bayern Munich=Bayern; Borussia Dortmund; Borussia Moenchengladbach;
    Schalke=Schalke 04; Werder Bremen; Bayer Leverkusen; Hamburg SV=Hamburger SV; VfB Stuttgart;
    Hansa Rostock; Karlsruhe SC; Eintracht Frankfurt; Arminia Bielefeld; Fortuna Duesseldorf;
    St Pauli; 1860 Munich; VfL Bochum; Hertha Berlin; MSV Duisburg; FC Cologne;
    Paris St Germain=Paris Saint-Germain=PSG; Olympique Marseille; Olympique Lyonnais; AS Monaco;
    Girondins Bordeaux; Ajax=Ajax Amsterdam; PSV Eindhoven=PSV; Feyenoord=Feyenoord Rotterdam;
    Vitesse Arnhem; Willem II; Sparta Rotterdam; Roda JC; NAC Breda; RKC Waalwijk; Anderlecht;
    Club Brugge; Standard Liege; Benfica; Sporting Lisbon; FC Porto; Boavista; Galatasaray;
    Fenerbahce; Besiktas; Trabzonspor; Panathinaikos; Olympiakos; AEK Athens; PAOK;
    Red Star Belgrade; Partizan=Partizan Belgrade; Dinamo Zagreb; Hajduk Split; Spartak Moscow;
    CSKA Moscow; Dynamo Moscow; Lokomotiv Moscow; Dynamo Kiev; Shakhtar Donetsk; Steaua Bucharest;
    Dinamo Bucharest; CSKA Sofia; Levski Sofia; Slavia Prague; Sparta Prague; Slovan Bratislava;
    Legia Warsaw; Widzew Lodz; Ferencvaros; Rapid Vienna; Austria Vienna; Grasshoppers; FC Basel;
    Neuchatel Xamax; FC Copenhagen; Brondby; IFK Gothenburg; Malmo FF; Rosenborg; SK Brann;
    HJK Helsinki; Boca Juniors; River Plate; Flamengo; Corinthians; Palmeiras; Fluminense;
    Vasco da Gama; Penarol; Nacional; Colo Colo; Al Ahly; Zamalek; Kaizer Chiefs; Orlando Pirates;
    Hyundai Motors; Urawa Reds; Kashima Antlers; Yomiuri Giants; All Blacks; Springboks; Wallabies;
    British Lions; Barbarians; Wigan Warriors; St Helens; Bradford Bulls; Leeds Rhinos;
    Warrington Wolves; Brisbane Broncos; Canberra Raiders; Sydney Roosters; Manly; Parramatta Eels;
    Auckland Warriors; Harlequins; Leicester Tigers; Auckland Blues; Collingwood; Essendon;
    Socceroos; Proteas; Northern Transvaal; Western Province; Bath Rugby; London Irish; Saracens;
    London Wasps; Munster Rugby; Sauber; Ligier; Minardi; Tyrrell; Red Bull; Toro Rosso;
    ?Derbyshire; ?Glamorgan; ?Warwickshire; ?Worcestershire; ?Leicestershire; ?Nottinghamshire;
    ?Northamptonshire; ?Gloucestershire; Maccabi Tel Aviv; Maccabi Haifa; Hapoel Tel Aviv;
    Panionios; Efes Pilsen; Alba Berlin; Stefanel Milan
    """
}
