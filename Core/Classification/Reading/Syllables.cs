using System.Collections.Frozen;

namespace CitizenFeedback.Core.Classification.Reading;

/// <summary>Whether letters make a Vietnamese syllable: by that stray keys of Telex and VNI are told from foreign words.</summary>
internal static class Syllables
{
    private static readonly FrozenSet<uint> Onsets = Set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

    private static readonly FrozenSet<uint> Rimes = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh uyt uyu
        ư ưa ưc ưi ưn ưng ươc ươi ươm ươn ương ươp ươt ưt ưu y yêm yên yêng yêt yêu
        """);

    public static bool IsSyllable(ReadOnlySpan<byte> codes)
    {
        for (var onset = Math.Min(3, codes.Length - 1); onset >= 0; onset--)
        {
            if ((onset == 0 || Onsets.Contains(Hash.OfLetters(codes[..onset]))) && Rimes.Contains(Hash.OfLetters(codes[onset..])))
                return true;
        }

        return false;
    }

    private static FrozenSet<uint> Set(string spellings) => spellings
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(spelling => Hash.OfLetters([.. spelling.Select(Letters.CodeOf)]))
        .ToFrozenSet();
}
