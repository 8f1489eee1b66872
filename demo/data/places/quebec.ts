import type { Place } from './place.js';

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

export const quebec: Place = {
  company: 'Nordet Wireless',
  timeZone: 'America/Toronto',
  currency: 'CAD',
  regions: {
    Montréal: {
      'Montréal Centre': words('Plateau-Mont-Royal, Rosemont, Villeray, Côte-des-Neiges, Verdun'),
      'Montréal Est': words('Anjou, Pointe-aux-Trembles, Saint-Léonard, Montréal-Nord, Repentigny'),
      'Montréal Ouest': words('Lachine, LaSalle, Pointe-Claire, Saint-Laurent, Vaudreuil-Dorion'),
    },
    'Couronne Nord': {
      Laval: words('Laval Chomedey, Laval Sainte-Rose, Laval Vimont, Laval Duvernay, Terrebonne'),
      Laurentides: words('Saint-Jérôme, Blainville, Mirabel, Sainte-Agathe, Mont-Laurier'),
      Outaouais: words('Gatineau, Gatineau Aylmer, Gatineau Hull, Buckingham, Maniwaki'),
    },
    'Rive-Sud et Estrie': {
      Montérégie: words('Longueuil, Brossard, Saint-Hyacinthe, Châteauguay, Sorel-Tracy'),
      Estrie: words('Sherbrooke Fleurimont, Sherbrooke Rock Forest, Magog, Granby, Lac-Mégantic'),
      'Centre-du-Québec': words(
        'Drummondville, Victoriaville, Trois-Rivières, Shawinigan, Bécancour',
      ),
    },
    'Québec et Est': {
      'Capitale-Nationale': words(
        'Québec Limoilou, Québec Sainte-Foy, Québec Beauport, Lévis, Saint-Georges',
      ),
      'Saguenay–Côte-Nord': words('Chicoutimi, Jonquière, Alma, Baie-Comeau, Sept-Îles'),
      'Bas-Saint-Laurent': words('Rimouski, Rivière-du-Loup, Matane, La Pocatière, Gaspé'),
    },
  },
  givenNames: words(`
    Amélie, Anaïs, Anne-Sophie, Annie, Antoine, Audrey, Benoît, Camille, Catherine, Cédric, Chloé, Christine,
    Daphné, David, Élise, Élodie, Émile, Émilie, Éric, Étienne, Ève, Fatoumata, Félix, Frédérique, Gabriel,
    Geneviève, Guillaume, Hélène, Hugo, Isabelle, Jean-Philippe, Jérémie, Joël, Jonathan, Josée, Julie, Karim,
    Kim, Laurence, Léa, Linh, Loïc, Louis-Charles, Lucie, Maïka, Malik, Marc-André, Marie-Ève, Marie-Pier,
    Martin, Mathieu, Maude, Maxime, Mélanie, Mélissa, Mireille, Nadia, Naïma, Nathalie, Nicolas, Noémie,
    Océane, Olivier, Pascal, Patrice, Philippe, Pierre-Luc, Priya, Rachid, Raphaël, Rosalie, Samuel, Sarah,
    Sébastien, Sofia, Stéphanie, Sylvain, Thomas, Valérie, Véronique, Vincent, William, Xavier, Yasmine,
    Youssef, Yves, Zachary, Zoé`),
  surnames: words(`
    Allard, Arsenault, Aubé, Beaudry, Beaulieu, Bélanger, Belzile, Benali, Bérubé, Bilodeau, Boivin, Bouchard,
    Boucher, Boulanger, Bourque, Caron, Charbonneau, Chouinard, Cloutier, Côté, Couture, Cyr, Daigle, Deschênes,
    Desrosiers, Diallo, Dion, Drouin, Dubé, Dubois, Dufour, Duguay, Duval, Émond, Fillion, Fontaine, Fortin,
    Fournier, Gagné, Gagnon, Gauthier, Gélinas, Gendron, Girard, Giroux, Gosselin, Grenier, Guay, Haddad, Hébert,
    Hétu, Houle, Jean-Baptiste, Joly, Labbé, Lachance, Lacroix, Laflamme, Lalonde, Lambert, Landry, Langlois,
    Lapointe, Lavoie, Leblanc, Leclerc, Lefebvre, Légaré, Lemieux, Lessard, Létourneau, Lévesque, Maltais,
    Marcoux, Martel, Ménard, Mercier, Michaud, Moreau, Morin, Nadeau, Natarajan, Nguyen, Ouellet, Pagé, Paquette,
    Paré, Pelletier, Pépin, Perreault, Pham, Plante, Poirier, Poulin, Proulx, Provost, Racine, Rancourt, Raymond,
    Renaud, Rivard, Robitaille, Rossi, Rousseau, Roy, Saint-Pierre, Savard, Séguin, Simard, Sirois, St-Amour,
    Tanguay, Tessier, Thériault, Thibault, Tremblay, Trudel, Turcotte, Vachon, Vaillancourt, Veilleux, Villeneuve`),
  brands: ['Nordet', 'Tandem', 'Ricochet'],
};
