import cv2
import numpy as np

from models.pages.paper.cleaning import clean_ink, is_writing


def test_pencil_beside_a_pen_is_as_full() -> None:
    values = np.zeros((200, 400), np.int16)
    values[40:160, 100:106] = 170
    values[40:160, 300:306] = 50
    ink = clean_ink(values, noise=1, stroke=6, lined=None, is_small=False, least=0)
    assert ink[60:140, 102:104].min() > 200 and ink[60:140, 302:304].min() > 200


def test_a_point_beside_a_digit_stays_and_dust_goes() -> None:
    values = np.zeros((200, 400), np.int16)
    values[40:160, 100:108] = 150
    values[150:158, 130:138] = 150  # a decimal point
    values[60:62, 140:142] = 150
    values[100:108, 350:358] = 150
    ink = clean_ink(values, noise=1, stroke=8, lined=None, is_small=False, least=0)
    assert cv2.connectedComponents((ink >= 64).astype(np.uint8))[0] - 1 == 2 and ink[154, 134]


def test_parts_of_all_sizes_are_no_writing() -> None:
    rng = np.random.default_rng(2)
    page = np.zeros((600, 600), np.uint8)
    for place in range(10, 580, 40):
        cv2.putText(page, "482 917", (10, place), cv2.FONT_HERSHEY_SIMPLEX, 1, 255, 2)
    assert is_writing(page, 12)
    grain = cv2.GaussianBlur(rng.normal(0, 1, (600, 600)).astype(np.float32), (0, 0), 3)
    assert not is_writing((255 * (grain > np.quantile(grain, 0.8))).astype(np.uint8) * 1, 200)
    texture = np.zeros((600, 600), np.uint8)
    for size in rng.exponential(6, 400):
        x, y = rng.integers(0, 600, 2).tolist()
        cv2.ellipse(texture, (x, y), (int(size) + 1, int(size * 3) + 1), float(rng.uniform(0, 180)), 0, 360, 255, 2)
    assert not is_writing(texture, 12)
    assert not is_writing(np.zeros((50, 50), np.uint8), 12)
