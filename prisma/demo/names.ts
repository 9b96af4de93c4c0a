import type { Random } from "./random";

/** Trees, plants and birds: nobody can take these for real people. */
export const SURNAMES = (
  "Alder Almond Angelica Apple Arum Ash Aspen Aster Avens Balsam Barberry Bay Beech Bilberry Birch Bittern " +
  "Blackthorn Bluebell Borage Box Bracken Bramble Brambling Briar Broom Bryony Bunting Burdock Burnet Camellia " +
  "Campion Catkin Cedar Celandine Chaffinch Cherry Chestnut Chicory Chough Cicely Clover Coltsfoot Comfrey Coot " +
  "Corncrake Cornflower Cowslip Crane Crocus Curlew Cypress Daisy Damson Darnel Dipper Dock Dogwood Dotterel " +
  "Dove Dunlin Dunnock Egret Elder Elm Fennel Fern Fescue Fieldfare Fig Finch Fir Firecrest Flax Foxglove Fulmar " +
  "Furze Gannet Garganey Gentian Goldcrest Goldfinch Gorse Grebe Greenfinch Hawthorn Hazel Heath Heather " +
  "Heron Hobby Holly Honeysuckle Hop Hornbeam Iris Ivy Jackdaw Jasmine Juniper Kestrel Kingfisher Knapweed Knot " +
  "Larch Lark Laurel Lavender Lilac Lily Linden Linnet Lovage Lupin Mallow Maple Marjoram Martin Medlar Merlin " +
  "Mistle Moss Mulberry Myrtle Nettle Nightjar Nuthatch Oak Olive Orchid Oriole Osier Osprey Ouzel Oxlip Pansy " +
  "Pear Petrel Pine Pintail Pipit Plane Plover Plum Poplar Poppy Primrose Privet Puffin Quince Ragwort " +
  "Redstart Redwing Reed Robin Rook Rose Rosemary Rowan Rue Rush Sage Samphire Sandpiper Sedge Serin Shearwater " +
  "Shrike Siskin Skylark Sloe Smew Snipe Snowdrop Sorrel Speedwell Spindle Spruce Starling Stonechat " +
  "Swallow Swift Sycamore Tamarisk Tansy Teal Teasel Tern Thistle Thrift Thrush Thyme Treecreeper Turnstone " +
  "Valerian Vervain Vetch Viburnum Violet Wagtail Walnut Warbler Waxwing Wheatear Whimbrel Whinchat Whitebeam " +
  "Wigeon Willow Woodruff Wren Wryneck Yarrow Yew"
).split(" ");

export const MENS_FORENAMES = (
  "Aaron Abdul Adam Adeel Adrian Ahmed Aidan Alan Aled Alex Alfie Ali Amir Andrew Andrzej Anthony Arjun Asif " +
  "Ashley Barry Ben Bilal Blessing Brandon Brian Bryn Callum Cameron Carl Chidi Chris Cian Clive Colin Connor " +
  "Courtney Craig Curtis Damian Daniel Darren David Dean Delroy Dennis Devon Dominic Donovan Duncan Dwayne Dylan " +
  "Edward Elijah Emeka Emmanuel Ethan Euan Faisal Farid Femi Florin Francis Frank Gareth Gary George Gerald Glen " +
  "Graham Gurpreet Hamza Harjit Harry Hassan Haroon Henry Hugh Hussein Iain Ibrahim Idris Imran Ioan Isaac " +
  "Ismail Ivan Jack Jacob Jamal James Jamie Jason Jay Jerome Jesse Joel John Jordan Joseph Joshua Junaid " +
  "Justin Kamal Karl Keith Kelvin Kenneth Kevin Khalid Kieran Kofi Kwame Kyle Lamar Laurence Lee Leon Leroy Lewis " +
  "Liam Lloyd Luca Lucas Luke Malik Manuel Marcus Marius Mark Marlon Martin Matthew Max Michael Mihai Miles Mitchell " +
  "Mohammed Musa Mustafa Nathan Neil Niall Nicholas Nikolai Noah Norman Oliver Olu Omar Oscar Owen Patrick " +
  "Paul Pavel Peter Philip Piotr Qasim Rafael Rahul Raj Ralph Raymond Reece Rhodri Rhys Richard Ricky Robert " +
  "Roger Rohan Ronan Ross Roy Russell Ryan Sam Samir Samuel Sanjay Saul Sean Sebastian Shane Shaun Simon Sol " +
  "Spencer Stefan Stephen Steven Stuart Sunil Tariq Terence Thomas Timothy Tobias Tomasz Tony Trevor Tunde Tyler " +
  "Tyrone Umar Victor Vikram Vincent Wayne Wesley William Xavier Yasin Yusuf Zac Zahid Zubair"
).split(" ");

const STAFF_FORENAMES = (
  "Abigail Aisha Alice Amanda Amelia Andrea Angharad Anita Anna Beth Bronwen Caroline Catrin Charlotte Chloe Claire " +
  "Deborah Donna Elaine Ellie Emma Esther Fatima Fiona Gemma Grace Hannah Harriet Helen Holly Isla Jane Jasmine Jaya " +
  "Jennifer Joanne Josie Karen Kate Kelly Laura Leanne Lorna Louise Lucy Maria Meera Megan Melanie Mia Naomi Natalie " +
  "Nia Nicola Olivia Paula Priya Rachel Rebecca Rhian Rosie Ruth Sadia Sally Sandra Sarah Shabnam Sian Sophie Stacey " +
  "Susan Tanya Tessa Tracey Uzma Vanessa Victoria Wendy Yasmin Zara Zoe"
).split(" ");

export interface Name {
  forenames: string;
  surname: string;
}

/** A person in prison; some have a second forename. */
export const personName = (random: Random): Name => {
  const first = random.pick(MENS_FORENAMES);
  const second = random.chance(0.2) ? ` ${random.pick(MENS_FORENAMES)}` : "";
  return { forenames: second === ` ${first}` ? first : first + second, surname: random.pick(SURNAMES) };
};

/** A member of staff. */
export const staffName = (random: Random): Name => ({
  forenames: random.pick(random.chance(0.55) ? MENS_FORENAMES : STAFF_FORENAMES),
  surname: random.pick(SURNAMES),
});

/** How an author signs: "T. Alder". */
export const signature = ({ forenames, surname }: Name): string => `${forenames.slice(0, 1)}. ${surname}`;
