"""TF-IDF of words and letters with logistic regression: train.tsv and test.tsv (label, text) in the folder given; prints the labels found, then the speed."""
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union


def read(path):
    with open(path, encoding="utf-8") as lines:
        return list(zip(*(line.rstrip("\n").split("\t") for line in lines)))


folder = sys.argv[1]
labels, texts = read(f"{folder}/train.tsv")
_, tested = read(f"{folder}/test.tsv")
model = make_pipeline(
    make_union(
        TfidfVectorizer(token_pattern=r"\w+|\?", ngram_range=(1, 2), sublinear_tf=True, min_df=2),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 3), sublinear_tf=True, min_df=2)),
    LogisticRegression(C=5, max_iter=300))
model.fit(texts, labels)
for found in model.predict(tested):
    print(found)
start = time.perf_counter()
model.predict_proba(tested)
together = (time.perf_counter() - start) / len(tested)
start = time.perf_counter()
for text in tested[:200]:
    model.predict_proba([text])
alone = (time.perf_counter() - start) / min(200, len(tested))
print(f"{together * 1e6:.1f}\t{alone * 1e6:.1f}")
