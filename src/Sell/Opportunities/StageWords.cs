namespace Entente.Sell.Opportunities;

/// <summary>Stages as people read them: in the words of whoever keeps the sale, and our own in the reader's language.</summary>
static class StageWords
{
    public static string Of(string stage) => stage == Opportunity.FromDeal ? Say("Registered") : stage;
}
