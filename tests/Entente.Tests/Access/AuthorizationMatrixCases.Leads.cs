namespace Entente.Access;

/// <summary>Leads: who sees them, who works on them, who gives them to whom, who takes them in.</summary>
static partial class MatrixCases
{
    const string LeadsColumn = "leads", LeadRouting = "lead routing", LeadIntake = "lead intake", Referrals = "referrals";

    const string LeadPolicyForm = "Version=1&Method=ExpectedValue&AcceptHours=24&FirstContactDays=2&ProgressDays=14&StaleDays=30&MostOffers=5&MeanWeighs=10&StartChance=20&DeclineWeighs=25&LoadWeighs=20&UsualCapacity=10";

    static IEnumerable<MatrixCase> Leads =>
    [
        new($"GET {Api}/leads", LeadsColumn, "see", Lists: "lead"),
        new($"GET {Api}/leads", LeadsColumn, "see", Query: "partnerId=$partner", IsFilter: true),
        new("GET /leads", LeadsColumn, "see", Lists: "lead"),
        new("GET /leads.csv", LeadsColumn, "see"),
        .. from door in new[] { Api, "" } from route in new[] { "/leads/board", "/lead-pool" } select new MatrixCase($"GET {door}{route}", LeadsColumn, "see"),
        .. from door in new[] { Api, "" } select new MatrixCase($"GET {door}/leads/{{id:guid}}", LeadsColumn, "see", "lead"),

        // the lead of each side is accepted, so that no answer takes it from its partner
        .. OfLead("accept", LeadsColumn, "work", "lead", "{}", ""),
        .. OfLead("decline", LeadsColumn, "work", "lead", """{"reason":"wrong-product"}""", "Reason=WrongProduct"),
        .. OfLead("contact", LeadsColumn, "work", "lead", "{}", ""),
        .. OfLead("progress", LeadsColumn, "work", "lead", """{"text":"A call"}""", "Text=A+call"),
        .. OfLead("take", LeadsColumn, "work", "lead", "{}", ""),
        .. OfLead("convert", LeadsColumn, "work", "lead", """{"expectedClose":"2030-09-30","family":"Storage","value":{"amount":"1.00","currency":"EUR"}}""", "ExpectedClose=2030-09-30&Family=Storage&Value=1.00&Value.Currency=EUR"),
        .. OfLead("lost", LeadsColumn, "work", "lead", """{"reason":"no-need"}""", "Reason=NoNeed"),

        new($"GET {Api}/leads/{{id:guid}}/candidates", LeadRouting, "route", "routed"),
        .. from verb in new[] { "score", "route", "clear", "pool", "pull-back", "withdraw", "archive", "restore" } from one in OfLead(verb, LeadRouting, "route", "routed", "{}", "") select one,
        .. OfLead("assign", LeadRouting, "route", "routed", """{"partnerId":"$partner","reason":"They know them"}""", "PartnerId=$partner&Reason=They+know+them"),
        .. OfLead("merge", LeadRouting, "route", "routed", """{"into":"$lead"}""", "Into=$lead"),
        new($"POST {Api}/leads/route", LeadRouting, "route", Body: """{"dryRun":true}"""),
        new("GET /leads/batch", LeadRouting, "route"),
        new("POST /leads/batch", LeadRouting, "route"),
        .. from door in new[] { Api, "" } from route in new[] { "/lead-policy", "/lead-partners", "/lead-fairness" } select new MatrixCase($"GET {door}{route}", LeadRouting, "route"),
        new($"POST {Api}/lead-policy", LeadRouting, "route", Body: """{"version":999}"""),
        new("POST /lead-policy", LeadRouting, "route", Body: LeadPolicyForm),
        new($"POST {Api}/lead-partners", LeadRouting, "route", Body: """{"partnerId":"$partner","takes":false}"""),
        new("POST /lead-partners", LeadRouting, "route", Body: "PartnerId=$partner&Capacity=10&Weight=1"),
        new($"GET {Api}/lead-pins", LeadRouting, "route"),
        new($"POST {Api}/lead-pins", LeadRouting, "route", Body: """{"accountId":"$account","partnerId":"$partner"}"""),
        new($"POST {Api}/lead-pins/remove", LeadRouting, "route", Body: """{"accountId":"$conflicted","partnerId":"$partner"}"""),

        .. from door in new[] { Api, "" } select new MatrixCase($"GET {door}/referrals", Referrals, "refer"),
        .. from door in new[] { Api, "" } select new MatrixCase($"POST {door}/referrals/link", Referrals, "refer"),
        new($"POST {Api}/referrals", Referrals, "refer", Body: """{"country":"AT"}"""),
        new("POST /referrals", Referrals, "refer", Body: "Country=AT"),
        new($"POST {Api}/referrals/{{id:guid}}/agree", Referrals, "refer", "referral", """{"company":"Somebody"}"""),
        new("POST /referrals/{id:guid}/agree", Referrals, "refer", "referral", "Company=Somebody"),
        .. from door in new[] { Api, "" } select new MatrixCase($"POST {door}/referrals/{{id:guid}}/close", Referrals, "refer", "referral"),
        .. from method in new[] { "GET", "POST" } select new MatrixCase($"{method} /refer/{{code}}", null, ""), // whoever was given a link may write to the vendor

        new($"POST {Api}/leads", LeadIntake, "take in", Body: """{"company":{"name":"Prospect $new","country":"AT"}}"""),
        new("GET /leads/new", LeadIntake, "take in"),
        new("POST /leads/new", LeadIntake, "take in", Body: "Company.Name=Prospect+$new&Company.Country=AT"),
    ];

    static IEnumerable<MatrixCase> OfLead(string verb, string column, string needs, string kind, string json, string form) =>
    [
        new($"POST {Api}/leads/{{id:guid}}/{verb}", column, needs, kind, json),
        new($"POST /leads/{{id:guid}}/{verb}", column, needs, kind, form),
    ];
}
