//! The words that made-up companies and lines of business are named with.

/// What names of companies and places are put together from.
pub(super) const SYLLABLES: [&str; 64] = [
    "ba", "be", "bi", "bo", "ca", "co", "cu", "da", "de", "di", "do", "fa", "fe", "fo", "ga", "ge", "go", "ha", "he",
    "hi", "ja", "jo", "ka", "ki", "ko", "la", "le", "li", "lo", "lu", "ma", "me", "mi", "mo", "na", "ne", "ni", "no",
    "pa", "pe", "pi", "po", "ra", "re", "ri", "ro", "sa", "se", "si", "so", "su", "ta", "te", "ti", "to", "va", "ve",
    "vi", "vo", "wa", "we", "ya", "yo", "za",
];

/// Industries, each with what its companies call themselves.
pub(super) const INDUSTRIES: [(&str, [&str; 3]); 10] = [
    ("Telecommunications", ["Mobile", "Telecom", "Broadband"]),
    ("E-commerce and retail", ["Market", "Stores", "Outlet"]),
    ("Banking and finance", ["Bank", "Cards", "Loans"]),
    ("Insurance", ["Insurance", "Mutual", "Cover"]),
    ("Healthcare", ["Clinics", "Health", "Pharmacy"]),
    ("Travel and hospitality", ["Airways", "Hotels", "Tours"]),
    ("Technology and electronics", ["Devices", "Software", "Systems"]),
    ("Energy and utilities", ["Energy", "Water", "Power"]),
    ("Logistics and delivery", ["Freight", "Parcels", "Express"]),
    ("Education", ["Academy", "College", "Learning"]),
];

/// Lines of business, each with its function and the direction that its programs mostly have.
pub(super) const LOBS: [(&str, &str, &str); 28] = [
    ("Customer service", "Customer care", "inbound"),
    ("E-commerce support", "Customer care", "inbound"),
    ("Sales", "Sales and retention", "both"),
    ("Telemarketing", "Sales and retention", "outbound"),
    ("Retention", "Sales and retention", "both"),
    ("Technical support", "Technical help", "both"),
    ("Help desk", "Technical help", "inbound"),
    ("Billing", "Billing and collections", "inbound"),
    ("Collections", "Billing and collections", "both"),
    ("Order taking", "Orders and bookings", "inbound"),
    ("Reservations", "Orders and bookings", "inbound"),
    ("Survey", "Research and outreach", "outbound"),
    ("Market research", "Research and outreach", "outbound"),
    ("Lead generation", "Research and outreach", "outbound"),
    ("Appointment setting", "Research and outreach", "outbound"),
    ("Fundraising", "Research and outreach", "outbound"),
    ("Relay service", "Relay and information", "both"),
    ("Directory assistance", "Relay and information", "inbound"),
    ("Data entry", "Back office", "none"),
    ("Finance and accounting", "Back office", "none"),
    ("Payroll and benefits", "Back office", "none"),
    ("Recruitment services", "Back office", "none"),
    ("Digital marketing", "Back office", "none"),
    ("Content and design", "Back office", "none"),
    ("IT services", "Back office", "none"),
    ("Software development", "Back office", "none"),
    ("Virtual assistance", "Back office", "none"),
    ("Account management", "Back office", "none"),
];

/// What a company with many programs puts before a line's name.
pub(super) const PRODUCTS: [&str; 24] = [
    "Basic", "Business", "Campus", "Classic", "Digital", "Express", "Family", "Fiber", "Gold", "Home", "Junior",
    "Loyalty", "Medical", "Night", "Partner", "Platinum", "Prepaid", "Priority", "Regional", "Rural", "Senior",
    "Small", "Travel", "Weekend",
];

/// Channels, with how many of a hundred programs come through them; the last is for back-office work alone.
pub(super) const CHANNELS: [(&str, u64); 7] = [
    ("Voice", 52),
    ("Chat", 20),
    ("Email", 12),
    ("Messaging and SMS", 8),
    ("Social media", 6),
    ("Text or video relay", 2),
    ("No customer contact", 0),
];

/// Who employs the agents.
pub(super) const EMPLOYERS: [&str; 8] = [
    "Tagala Connect",
    "Suryona Services",
    "Monteverra Contact",
    "Bayline Partners",
    "Cordova Assist",
    "Lumina Desk",
    "Harborlight Care",
    "Pinewood Solutions",
];

/// What an agent says, between the account's name and the end.
pub(super) const EXAMPLES: [&str; 8] = [
    "thank you for waiting. I see the order, and the parcel left this morning.",
    "may I have the number on the last bill, please?",
    "the change is made; the new price is valid from the first of next month.",
    "I have sent the form again. It should be in the inbox by now.",
    "the technician can come on Tuesday, before or after noon?",
    "I noted \"call back after six\", and a colleague will ring then.",
    "the refund takes three to five days, depending on the bank.",
    "two questions are left: how easy was it, and what was missing?",
];
