namespace CitizenFeedback.Core.Classification.Reading;

/// <summary>Reads a text, in any Unicode form, with or without diacritics, into tokens. Never throws for any text.</summary>
public sealed class TextReader(ShortForms shortForms)
{
    public ReadText Read(string text)
    {
        var read = new ReadText(text);
        new Scan(read, shortForms.Tokens).Run();
        return read;
    }

    /// <summary>One pass over the characters.</summary>
    private ref struct Scan(ReadText read, ShortFormTable shortForms)
    {
        private readonly ReadOnlySpan<char> _text = read.Original;
        private int _position;
        private int _sentence;
        private bool _break;
        private bool _sentenceEnded;
        private Token _word;

        public void Run()
        {
            while (_position < _text.Length)
            {
                var letter = _text[_position];
                if (Letters.CodeOf(letter) != 0 || letter == '+')
                    ReadWord();
                else
                    ReadSign(letter);
            }

            KeepWord(next: 0);
        }

        private void ReadSign(char sign)
        {
            if (sign is '?' or '!')
                Add(sign == '?' ? TokenKind.Question : TokenKind.Exclamation, _position, _position + 1);
            _sentenceEnded |= sign is '?' or '!' or '\n' || (sign == '.' && !EndsAbbreviation());
            _break |= sign is ',' or ';' or ':' or '(' or ')' or '"' or '…' || _sentenceEnded;
            _position++;
        }

        /// <summary>"p. Cầu Giấy", "tp. Hà Nội": the full stop of so short a word abbreviates.</summary>
        private readonly bool EndsAbbreviation() =>
            _word is { Length: 1 or 2 } && _word.End == _position && _position + 1 < _text.Length;

        private void ReadWord()
        {
            if (MayBeMask() && Masks.Read(_text[_position..]) is { Length: > 0 } mask)
            {
                Add(mask.Kind, _position, _position + mask.Length);
                _position += mask.Length;
                return;
            }

            if (_text[_position] == '+')
                _position++;
            else
                ReadLetters();
        }

        /// <summary>Only what has a digit, or is glued together by a sign, needs the closer look.</summary>
        private readonly bool MayBeMask()
        {
            for (var index = _position; index < _text.Length; index++)
            {
                var letter = _text[index];
                if (char.IsAsciiDigit(letter) || letter is '@' or '+')
                    return true;
                if (letter is '.' or ':' && index + 1 < _text.Length && !char.IsWhiteSpace(_text[index + 1]))
                    return true;
                if (!char.IsLetter(letter))
                    return false;
            }

            return false;
        }

        private void ReadLetters()
        {
            var start = _position;
            var letters = read.Room(Math.Min(_text.Length - start, LongestWord) + 1);
            var length = 0;
            byte tone = 0;
            for (; _position < _text.Length; _position++)
            {
                var letter = _text[_position];
                var code = Letters.CodeOf(letter);
                if (code == 0 && !Continues(letter, letters[..length]))
                    break;
                if (Letters.Tone(letter) is > 0 and var given)
                    tone = given;
                if (code != 0 && length < LongestWord && !IsHeldDown(letters[..length], code))
                    letters[length++] = code;
            }

            if (tone == 0 && StrayKeys.Read(letters[..length]) is { Length: > 0 } meant)
                (length, tone) = meant;
            AddWord(start, letters[..length], tone);
        }

        private const int LongestWord = 30;

        private static bool Continues(char letter, Span<byte> letters)
        {
            if (!Letters.IsCombining(letter))
                return letter is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060';
            if (letters.Length > 0)
                letters[^1] = Letters.Combine(letters[^1], letter);
            return true;
        }

        /// <summary>"chậmmmm", "alooo": the third and further of the same letter say nothing.</summary>
        private static bool IsHeldDown(ReadOnlySpan<byte> letters, byte code) =>
            letters.Length >= 2 && !char.IsAsciiDigit((char)code) && letters[^1] == code && letters[^2] == code;

        private void AddWord(int start, Span<byte> letters, byte tone)
        {
            if (letters.Length == 0)
                return;
            var (marked, folded) = (Hash.Start, Hash.Start);
            foreach (var code in letters)
            {
                marked = Hash.Add(marked, code);
                folded = Hash.Add(folded, Letters.Fold(code));
            }

            folded = Hash.Add(folded, 0);
            var place = read.Reserve(letters.Length);
            KeepWord(folded);
            Begin();
            _word = new Token(start, _position, Hash.Add(marked, tone), folded, place, letters.Length, TokenKind.Word, _sentence, _break);
            _break = false;
        }

        /// <summary>A word waits for its neighbour: by it a short form with several meanings is understood.</summary>
        private void KeepWord(uint next)
        {
            if (_word.Length > 0)
                shortForms.Keep(_word, next, read);
            _word = default;
        }

        private void Add(TokenKind kind, int start, int end)
        {
            KeepWord(next: 0);
            Begin(isSign: kind is TokenKind.Question or TokenKind.Exclamation);
            var hash = Hash.Add(Hash.Start, 256u + (uint)kind);
            read.Add(new Token(start, end, hash, hash, read.LetterCount, 0, kind, _sentence, _break));
            _break = false;
        }

        private void Begin(bool isSign = false)
        {
            if (_sentenceEnded && !isSign && (read.Count > 0 || _word.Length > 0))
                _sentence++;
            _sentenceEnded &= isSign;
        }
    }
}
